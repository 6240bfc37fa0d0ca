import { describe, expect, it } from 'vitest';
import { catalog, factOf, isKnown } from '../../../../shared/events/catalog.ts';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { contentDigest } from '../../../../shared/events/sections.ts';
import { shardJson, shardsOfState, shardsTouched } from '../../../../shared/events/shards.ts';
import { emptyState, type BookState } from '../../../../shared/events/state.ts';
import { OLDER_FORMS, upcast } from '../../../../shared/events/upcast.ts';
import { canonical } from '../../../../shared/kernel/canonical.ts';
import { digestOfJson } from '../../../../shared/kernel/digest.ts';
import { trailEvent, trailRow } from '../../../../shared/words/trail-words.ts';
import { deepFreeze } from '../../../fixtures/build/deep-freeze.ts';
import { olderBook, olderSigned } from '../../../fixtures/older-forms.ts';

const written = (state: BookState): string =>
  canonical(shardsOfState(state).map((shard) => [shard, shardJson(state, shard)]));
const older = olderBook.filter(({ type }) => OLDER_FORMS.includes(type));

describe('events as an earlier version wrote them', () => {
  it('[R28] every older form is pinned here, and every step leads to a form that is known', () => {
    expect(new Set(older.map(({ type }) => type))).toEqual(new Set(OLDER_FORMS));
    expect(OLDER_FORMS.filter(isKnown)).toEqual([]);
    expect(older.map((event) => upcast(event).type).filter((type) => !isKnown(type))).toEqual([]);
  });

  it.each(older.map((event) => [event.type, event] as const))(
    '[R28] %s fits its newest form once lifted',
    (_type, event) => {
      const { type, data } = upcast(event);
      const parsed = catalog[type as keyof typeof catalog].safeParse(data);
      expect(parsed.error?.issues ?? []).toEqual([]);
      // Nothing is left for the schema to fill in: what is folded is what was lifted.
      expect(parsed.data).toEqual(data);
      expect(factOf(event)).toMatchObject({ type, data });
    },
  );

  it('[R28] folds to the same bytes as the same book in new forms', () => {
    const lifted = olderBook.map((event) => upcast(event));
    const state = olderBook.reduce(fold, emptyState);
    expect(written(state)).toBe(written(lifted.reduce(fold, emptyState)));
  });

  it('[R28] keeps what they said: nobody moved, nothing more asked for', () => {
    const state = olderBook.reduce(fold, emptyState);
    expect(state.people.get('P-1' as never)).toMatchObject({ line: 'Line 2', language: null, manager: null });
    expect(state.items.get('WI-118' as never)).toMatchObject({
      assessed: true,
      methods: [],
      signedBy: { trainee: false, trainer: false },
      versions: [
        { version: 1, retraining: { rule: 'all' } },
        { version: 2, retraining: { rule: 'all' } },
      ],
    });
    expect(state.training.get('P-1' as never)?.[0]).toMatchObject({
      session: null,
      trainerId: null,
      signatures: [],
    });
    expect([...state.imports.values()].map(({ reverses, reversedBy }) => [reverses, reversedBy])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('[R12] what was signed then still has the digest it had then', () => {
    const state = olderBook.reduce(fold, emptyState);
    const rollout = state.rollouts.get(olderSigned.rollout as never)!;
    const wave = rollout.waves[0]!;
    expect(contentDigest(rollout, wave, ['training'])).toBe(digestOfJson({ training: olderSigned.section }));
    const narrowed = {
      ...wave,
      requirements: wave.requirements.map((one) => ({ ...one, lines: ['Line 1'] })),
    };
    expect(contentDigest(rollout, narrowed, ['training'])).not.toBe(
      contentDigest(rollout, wave, ['training']),
    );
  });

  it('[R28] a route of then is answered as it was: one person a step, nobody else named, no date', () => {
    const state = olderBook.reduce(fold, emptyState);
    const [first, second] = [...state.rollouts.values()];
    const wide = { people: [], also: [], need: 1, must: [], days: null };
    const routes = [first!.route, first!.waves[0]!.exitRoute, second!.route];
    const inWave = [second!.waves[0]!.entryRoute, second!.waves[0]!.exitRoute];
    for (const { order, steps } of [...routes, ...inWave]) {
      expect(order).toBe('parallel');
      expect(steps).toEqual([expect.objectContaining({ role: 'quality', who: 'owner', ...wide })]);
    }
  });

  it('[R28] who passed a gate then passed it, though nothing was kept to prove it by', () => {
    const passed = olderBook.filter(({ type }) => type === 'went-live/1' || type === 'handed-over/1');
    expect(passed.map((event) => factOf(event)?.data)).toMatchObject([{ proof: null }, { proof: null }]);
    const state = olderBook.reduce(fold, emptyState);
    expect([...state.rollouts.values()][0]!.waves[0]!.state).toMatchObject({
      kind: 'handed-over',
      wentLive: passed[0]!.at,
    });
  });

  it('[R28] a lifted event is another object, and the one in the log stays as it was written', () => {
    const kept = older.map((event) => canonical(event));
    older.map((event) => deepFreeze(structuredClone(event))).forEach((event) => upcast(event));
    expect(older.map((event) => canonical(event))).toEqual(kept);
    const [fresh] = older.map((event) => upcast(event));
    expect(upcast(fresh as Envelope)).toBe(fresh);
  });

  it('[R28] touches the shards that the newest form touches', () => {
    for (const event of older) expect(shardsTouched(event)).toEqual(shardsTouched(upcast(event)));
  });

  it.each(older.map((event) => [event.type, event] as const))(
    '[WD22] %s is told as what it means',
    (_type, event) => {
      const lookup = { state: olderBook.reduce(fold, emptyState) };
      const { type: _old, ...row } = trailRow(event, 1, lookup);
      const { type: _new, ...lifted } = trailRow(upcast(event), 1, lookup);
      expect(row).toEqual(lifted);
      expect(row.what).not.toContain('Unknown');
      // An auditor sees it as it lies in the log.
      expect(trailEvent(event, 1, 'ab', lookup).data).toBe(canonical(event.data));
    },
  );
});
