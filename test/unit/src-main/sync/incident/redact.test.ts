import { describe, expect, it } from 'vitest';
import { catalog, isKnown } from '../../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import { emptyState, type BookState } from '../../../../../shared/events/state.ts';
import { seededRandom } from '../../../../../src-main/platform/seeded-random.ts';
import { placeholdersOf, type Placeholders } from '../../../../../src-main/sync/incident/placeholders.ts';
import { redactEvent, redactTrouble } from '../../../../../src-main/sync/incident/redact.ts';
import { ownWords } from '../../../../../src-main/sync/incident/shapes.ts';
import { olderBook } from '../../../../fixtures/older-forms.ts';
import { preparingStory } from '../../../../fixtures/plant.ts';

const fresh = (seed = 1): Placeholders => placeholdersOf(seededRandom(seed).bytes(32));

const all = (): readonly Envelope[] => [...preparingStory().events, ...olderBook];

/** Every text that somebody may have typed, or that opens something: all but ids, days, zones, and the program's own words. */
function typed(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const plain = /^[0-9a-f-]{36}(-\d+)?$|^\d{4}-\d\d-\d\d$|^Europe\/|\/\d+$/.test(value);
    return plain || value.length < 5 || ownWords().values.has(value) || ownWords().names.has(value)
      ? []
      : [value];
  }
  if (Array.isArray(value)) return value.flatMap(typed);
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(typed);
}

const summary = ({ people, items, rollouts, accounts }: BookState) => ({
  people: people.size,
  items: items.size,
  accounts: [...accounts.values()].map(({ roles }) => roles.join()).sort(),
  rollouts: [...rollouts.values()].map(({ phases, state }) => ({ phases: phases.length, state })),
});

describe('an incident', () => {
  it('[Y60] holds none of the texts of the events, whatever their kind and form', () => {
    const placeholders = fresh();
    const events = all();
    const text = JSON.stringify(events.map((event) => redactEvent(event, placeholders)));
    const secrets = new Set(
      events.flatMap(({ data, reason, actor, subject, session }) =>
        typed([data, reason, actor, subject.id, session === null ? null : `session ${session}`]),
      ),
    );
    expect(secrets.size).toBeGreaterThan(60);
    // Short ones are parts of longer words; the digest of nothing is not anybody's.
    const told = (secret: string): boolean => text.includes(secret.length < 9 ? `"${secret}"` : secret);
    expect([...secrets].filter((secret) => told(secret) && !/^0+$/.test(secret))).toEqual([]);
  });

  it('[Y60] tells sessions, keys, sealed keys, names in lists, names used as keys, and reasons of no kind it knows', () => {
    const [event] = olderBook as readonly [Envelope];
    const session = '01890a5d-ac96-774b-bcce-b302099a8057';
    const told = redactEvent(
      {
        ...event,
        type: 'from-the-future/9',
        session,
        actor: 'marit.haugen',
        role: 'Night nurse',
        reason: 'Jonas was drunk',
        replaces: 'ab'.repeat(32),
        subject: { kind: 'person', id: 'P-4711' },
        data: {
          'Marit Haugen': ['Çağla Åström', { password: 'correct horse', box: 'c0ffee'.repeat(9) }],
          note: 'call +47 555 01 234',
        },
      },
      fresh(),
    );
    const text = JSON.stringify(told);
    for (const secret of [
      'Marit',
      'Haugen',
      'nurse',
      'drunk',
      'abab',
      '4711',
      'horse',
      'c0ffee',
      '555',
      session,
    ])
      expect(text).not.toContain(secret);
    expect(Object.values(told.data).flat()).toHaveLength(3);
  });

  it('[Y61] keeps what order and authority follow from, and every shape, so that it folds to as much of the same', () => {
    const placeholders = fresh();
    const events = all();
    const told = events.map((event) => redactEvent(event, placeholders));
    for (const [i, event] of told.entries()) {
      const { id, origin, seq, lamport, heads, batch, prev, type, at } = events[i] as Envelope;
      expect(event).toMatchObject({ id, origin, seq, lamport, heads, batch, prev, type, at });
    }
    const misshapen = told.filter(
      ({ type, data }) => isKnown(type) && !catalog[type].safeParse(data).success,
    );
    expect(misshapen.map(({ type }) => type)).toEqual([]);
    expect(summary(told.reduce(fold, emptyState))).toEqual(summary(events.reduce(fold, emptyState)));
  });

  it('[Y61] gives equal texts equal placeholders and unequal ones unequal, however short', () => {
    const placeholders = fresh();
    const texts = Array.from({ length: 300 }, (_, i) => `P-${i}`);
    const told = texts.map((each) => placeholders.text(each));
    expect(new Set(told).size).toBe(300);
    expect(texts.map((each) => placeholders.text(each))).toEqual(told);
    expect(placeholders.text('Åse Lund-Ø1')).toMatch(/^[A-Z][a-z]{2} [A-Z][a-z]{3}-[A-Z]\d$/);
    expect(fresh(2).text('Jonas Bakke the operator')).not.toBe(fresh(1).text('Jonas Bakke the operator'));
  });

  it('[Y61] maps the record in the name of a field as it maps the record', () => {
    const placeholders = fresh();
    const [event] = olderBook as readonly [Envelope];
    const write = '01931000-0000-7000-8000-00000000aaaa';
    const told = redactEvent(
      {
        ...event,
        type: 'conflict-settled/1',
        subject: { kind: 'person', id: 'P-4711' },
        data: {
          id: `person:P-4711:line@${write}`,
          key: 'person:P-4711:line',
          of: [write, write],
          chosen: write,
          value: 'Line 7',
        },
      },
      placeholders,
    );
    const person = placeholders.text('P-4711');
    expect(told.subject.id).toBe(person);
    expect(told.data).toMatchObject({
      id: `person:${person}:line@${write}`,
      key: `person:${person}:line`,
      chosen: write,
    });
    expect(told.data['value']).toBe(placeholders.text('Line 7'));
  });

  it('[Y60] troubles keep their code, files of the share and workstations, and lose what else they say', () => {
    const origin = '01931000-0000-7000-8000-00000000dddd-1';
    const file = `wb-01931000/d/${origin}/seg/000000/000001.p/17-0123456789abcdef`;
    const data = { file, name: 'Packaging line of Jonas', count: 3 };
    const told = redactTrouble({ code: 'file-damaged', about: origin, data }, fresh());
    expect(told).toMatchObject({ code: 'file-damaged', about: origin, data: { file, count: 3 } });
    expect(JSON.stringify(told)).not.toContain('Jonas');
  });
});
