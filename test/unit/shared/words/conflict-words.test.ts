import { describe, expect, it } from 'vitest';
import { CONFLICT_FIELDS, type ConflictField } from '../../../../shared/domain/conflict.ts';
import type { Json } from '../../../../shared/kernel/json.ts';
import type { ConflictData, ConflictSideData } from '../../../../shared/views/shape/conflict-data.ts';
import { conflict as nouns } from '../../../../shared/words/en/conflict.ts';
import { conflictView } from '../../../../shared/words/conflict-words.ts';
import { conflictTitle } from '../../../../shared/words/conflict-title.ts';
import { shortened } from '../../../../shared/words/shortened.ts';
import { build } from '../../../fixtures/build/build.ts';
import { later, people, timing, VALUES } from './conflict-values.ts';

const { at } = build;
const lookup = { state: build.state({ accounts: [build.who.owner, build.who.quality], people }) };
function side(value: unknown, number: number, part: Partial<ConflictSideData> = {}): ConflictSideData {
  return {
    event: build.uuid('event', number),
    value: value as Json,
    by: 'Ingrid Solberg',
    role: 'change-owner',
    at: at('2026-11-18 05:01'),
    device: 'NORD-QA-02',
    reason: 'Confirmed with the terminal supplier.',
    stands: false,
    ...part,
  };
}

function data(
  field: ConflictField,
  values: readonly unknown[],
  part: Partial<ConflictData> = {},
): ConflictData {
  const kind = field.slice(0, field.indexOf('.')) as ConflictData['of']['kind'];
  return {
    id: 'c',
    key: `${kind}:x:${field.slice(field.indexOf('.') + 1)}`,
    field,
    of: { kind, id: 'x', rollout: null, wave: null },
    record: { number: 'W-014-4', title: 'Plant Nord, lines 1 and 2', part: '' },
    sides: values.map((value, i) => side(value, i + 1)),
    before: null,
    closed: [],
    signatures: [],
    settled: null,
    mine: true,
    settlers: [],
    ...part,
  };
}
const texts = (field: ConflictField, values: readonly unknown[], part: Partial<ConflictData> = {}) =>
  conflictView(data(field, values, part), lookup).sides.map(({ text }) => text);

describe('conflicts in words', () => {
  it('[R34] who may settle it stands with the function by which they may', () => {
    const settlers = [{ name: 'Jorun Eide', role: 'change-owner' as const }];
    expect(conflictView(data('wave.timing', [timing, later], { settlers }), lookup).settlers).toEqual([
      { name: 'Jorun Eide', role: 'change owner' },
    ]);
  });

  it.each(CONFLICT_FIELDS)('[R34] both values of %s are told apart, by name and without a code', (field) => {
    const [one, other, expected] = VALUES[field];
    const view = conflictView(data(field, [one, other], { before: null }), lookup);
    const [first, second] = view.sides.map(({ text }) => text);
    expect(first).toMatch(expected);
    expect(second).not.toBe(first);
    const all = [view.title, view.field, first, second, view.before].join(' ');
    expect(all).not.toMatch(/undefined|null|\[object|NaN|019a0000|(^| )\d{12}/);
    expect([first, second, view.before]).not.toContain('');
  });

  it('[R34] fields are called differently, and more of them in the plural', () => {
    const all = Object.values(nouns.noun);
    expect(new Set(all.map(([one]) => one)).size).toBe(CONFLICT_FIELDS.length);
    expect(all.filter(([one, more]) => one === more)).toEqual([]);
  });

  it('[R34] the title counts the values, names the date that differs, and the record', () => {
    const title = (values: readonly unknown[]) => conflictView(data('wave.timing', values), lookup).title;
    expect(title([timing, later])).toBe('Two go-live dates for Plant Nord, lines 1 and 2');
    expect(title([timing, { ...timing, exit: at('2027-03-08 06:00') }])).toMatch(/^Two exit dates for/);
    const both = { goLive: later.goLive, exit: at('2027-03-08 06:00') };
    expect(title([timing, both])).toMatch(/^Two sets of dates for/);
    expect(title([timing, later, timing])).toMatch(/^Two go-live dates/);
    expect(title([timing, later, both])).toMatch(/^Three sets of dates/);
  });

  it('[R34] a part of a record is named before it; the book without number and title is the book', () => {
    const record = { number: 'W-014-4', title: 'Line 3', part: 'Labels are new' };
    expect(conflictView(data('wave.criterion-check', [null, null], { record }), lookup).title).toContain(
      'for “Labels are new”, Line 3',
    );
    const bare = { number: '', title: '', part: '' };
    expect(conflictView(data('book.policy', [1, 2], { record: bare }), lookup).title).toMatch(
      /for the book$/,
    );
  });

  it('[R34] of records only what differs between the sides is told, and the value before in the same parts', () => {
    const view = conflictView(
      data('wave.timing', [timing, later], { before: { ...timing, goLive: at('2027-01-11 06:00') } as Json }),
      lookup,
    );
    expect(view.sides.map(({ text }) => text)).toEqual([
      'Mon 18 Jan 2027, 06:00 +01:00',
      'Mon 25 Jan 2027, 06:00 +01:00',
    ]);
    expect(view.before).toBe('Mon 11 Jan 2027, 06:00 +01:00');
    // As a log holds them: the names of parts in the order of their letters.
    const stored = ({ goLive, exit }: typeof timing) => ({ exit, goLive });
    const both = { goLive: later.goLive, exit: at('2027-03-08 06:00') };
    expect(texts('wave.timing', [stored(timing), stored(both)])[0]).toMatch(
      /^Go-live: Mon 18 Jan 2027.*; Exit: Mon 8 Feb 2027/,
    );
  });

  it('[R34] who, in which function, where and why stand with each side; what stays closed and which signatures, by name', () => {
    const view = conflictView(
      data('wave.timing', [timing, later], {
        closed: [{ rollout: 'r', wave: 'w', number: 'W-014-4', title: 'Plant Sør', side: 'entry' }],
        signatures: [
          { name: 'Tomasz Wieczorek', meaning: 'approved', at: at('2026-11-16 09:00'), record: 'W-014-4' },
        ],
      }),
      lookup,
    );
    expect(view.sides[0]).toEqual({
      event: build.uuid('event', 1),
      text: 'Mon 18 Jan 2027, 06:00 +01:00',
      by: 'Ingrid Solberg',
      role: 'change owner',
      at: at('2026-11-18 05:01'),
      device: 'NORD-QA-02',
      reason: 'Confirmed with the terminal supplier.',
    });
    expect(view.closed).toEqual(['Plant Sør entry gate']);
    expect(view.signatures).toEqual(['Approved by Tomasz Wieczorek, W-014-4, Mon 16 Nov 2026, 09:00 +01:00']);
    const nobody = data('wave.title', ['a', 'b'], {
      sides: [side('a', 1, { by: '', role: null }), side('b', 2, { role: 'pilot' })],
    });
    expect(conflictView(nobody, lookup).sides.map(({ by, role }) => [by, role])).toEqual([
      ['nobody signed in', 'no function'],
      ['Ingrid Solberg', 'pilot'],
    ]);
  });

  it('[R34] what holds since is told in the same parts', () => {
    const settled = {
      at: build.now,
      by: 'Jorun Eide',
      reason: 'Winter stop',
      value: later as unknown as Json,
      how: 'chosen' as const,
    };
    const view = conflictView(data('wave.timing', [timing, later], { settled }), lookup);
    expect(view.settled).toEqual({
      at: build.now,
      by: 'Jorun Eide',
      reason: 'Winter stop',
      text: 'Mon 25 Jan 2027, 06:00 +01:00',
      how: 'chosen',
    });
  });

  it('[R34] a long text is cut where the sides begin to differ, and the whole of it is there', () => {
    const same = 'The screens replace paper on every line of the hall. '.repeat(20);
    const view = conflictView(
      data('rollout.intended', [`${same}Two lines first. ${same}`, `${same}Three lines first. ${same}`]),
      lookup,
    );
    expect(view.sides.map(({ text }) => text.includes('Two lines') || text.includes('Three lines'))).toEqual([
      true,
      true,
    ]);
    for (const { text, whole } of view.sides) {
      expect(text.length).toBeLessThan(260);
      expect(text).toMatch(/^….*…$/s);
      expect(whole).toContain(same);
    }
    expect(shortened(['short', 'also short'])).toEqual(['short', 'also short']);
    expect(shortened(['x'.repeat(300), 'y'.repeat(300)]).map((text) => text.slice(0, 3))).toEqual([
      'xxx',
      'yyy',
    ]);
  });

  it('[R34] a value that fits no schema, of a newer version, stands as it came; a field not known is named as it is', () => {
    expect(texts('wave.joiner', ['asked-again', 'taken-in'])).toEqual(['asked-again', 'taken in']);
    expect(texts('rollout.class', [{ odd: 1 }, 'major'])[1]).toBe('Major change');
    expect(conflictTitle({ field: 'wave.colour', record: 'Line 3', sides: 2 })).toBe(
      'Two values of wave.colour for Line 3',
    );
  });
});
