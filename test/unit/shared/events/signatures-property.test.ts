import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../shared/events/envelope.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { sharedBook } from './concurrent/base.ts';
import { actOf } from './concurrent/acts.ts';
import { EDITS } from './concurrent/edits.ts';
import { Chance } from './concurrent/chance.ts';
import { Reference, type Counted } from './concurrent/reference.ts';
import { Workstation } from './concurrent/workstation.ts';

/** Edits and signatures, of two workstations together. */
const ACTS = 200;
const COUNTED: ReadonlySet<string> = new Set([...EDITS, 'sign', 'paper', 'witness']);
const SEEDS = [4711, 2, 3];
const PATIENCE = 120_000;
const sum: Record<string, number> = {};
const done: Record<string, number> = {};
const base = sharedBook();

/** Whole actions of both, in one order: each one's own order is kept, how they fall together is chance. */
function merged(
  one: readonly Envelope[][],
  other: readonly Envelope[][],
  chance: Chance,
): readonly Envelope[] {
  const left = [[...one], [...other]];
  const order: Envelope[] = [];
  while (left.some((list) => list.length > 0)) {
    const from = chance.of(left.filter((list) => list.length > 0));
    order.push(...(from.shift() ?? []));
  }
  return order;
}

/** Rounds in which two workstations work on what they both knew, and then bring their events together. */
function play(seed: number): Counted {
  const chance = new Chance(seed);
  const book = new Reference();
  let { state, now } = base;
  book.look(state, now);
  for (let acts = 0, round = 1; acts < ACTS; round += 1) {
    const stations = [1, 2].map((number) => {
      const alone = book.fork();
      const station = new Workstation(number, round, state, now, (seen) => alone.look(seen, station.now));
      const wanted = 1 + chance.below(5);
      for (let tries = 0; station.written.length < wanted && tries < 200; tries += 1) {
        const act = actOf(station, chance);
        if (!act.done) continue;
        done[act.kind] = (done[act.kind] ?? 0) + 1;
        if (COUNTED.has(act.kind)) acts += 1;
      }
      return station;
    });
    now = { ...now, ms: Math.max(...stations.map((one) => one.now.ms)) };
    for (const event of merged(stations[0]!.written, stations[1]!.written, chance)) {
      state = fold(state, event);
      book.look(state, now);
    }
  }
  return book.counted;
}

describe('200 concurrent edits and signatures in random order', () => {
  it.each(SEEDS)(
    '[VW80] [R12] [R13] seed %i: nothing reads as valid over content that it did not cover, and each void is for good',
    (seed) => {
      const counted = play(seed);
      for (const [name, size] of Object.entries(counted)) sum[name] = (sum[name] ?? 0) + size;
      expect(counted.signed).toBeGreaterThan(20);
      expect(counted.voided).toBeGreaterThan(10);
    },
    PATIENCE,
  );

  it('[VW80] [VW79] was no empty play: every kind of edit, papers, signatures that met an edit, waves that ended', () => {
    expect(Object.keys(done).sort()).toEqual(
      [...EDITS, 'ask', 'end', 'move', 'paper', 'sign', 'withdraw', 'witness'].sort(),
    );
    expect(Object.entries(sum).filter(([, size]) => size === 0)).toEqual([]);
    expect(sum['voidAtBirth']).toBeGreaterThan(20);
    expect(sum['papers']).toBeGreaterThan(20);
  });
});
