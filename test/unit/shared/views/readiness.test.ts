import { isDeepStrictEqual } from 'node:util';
import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookState } from '../../../../shared/events/state.ts';
import { lateJoiners } from '../../../../shared/views/joiners.ts';
import { readiness, type Readiness } from '../../../../shared/views/readiness.ts';
import { waveTraining } from '../../../../shared/views/wave-training.ts';
import { build } from '../../../fixtures/build/build.ts';
import { begin, play, waveOf } from './sequence/play.ts';
import { steps } from './sequence/steps.ts';

const { later, now } = build;
const PEOPLE = 1000;
const ITEMS = 40;

/** A wave of 1,000 people and 40 items, everybody trained on the first of them. */
function large() {
  const names = Array.from({ length: PEOPLE }, (_one, index) => `p${index}`);
  const items = Array.from({ length: ITEMS }, (_one, index) => build.item(`WI-${index}`));
  const wave = build.readyWave({
    cohort: names,
    requirements: items.map(({ id }) => build.requirement(id)),
  });
  const state = build.state({
    people: names.map((name) => build.person(name)),
    items,
    records: names.map((name) => build.record({ person: name, item: 'WI-0' })),
  });
  return { state, wave };
}

function withRecord(state: BookState, part: Parameters<typeof build.record>[0]): BookState {
  const record = build.record(part);
  return {
    ...state,
    training: state.training.update(record.person, [], (records) => [...records, record]),
  };
}

describe('the readiness of a wave, kept', () => {
  const { state, wave } = large();
  const first = readiness(null, state, wave, now);

  it('[VW39] reads everybody once, then after one record only that person', () => {
    expect(first.work).toEqual({ rows: PEOPLE, cells: PEOPLE * ITEMS });
    const trained = withRecord(state, { person: 'p7', item: 'WI-3' });
    const next = readiness(first, trained, wave, later(now, 1));
    expect(next.work).toEqual({ rows: 1, cells: ITEMS });
    expect(isDeepStrictEqual(next.training, waveTraining(trained, wave, later(now, 1)))).toBe(true);
    expect(next.training.items[3]).toMatchObject({ trained: 1 });
    // What did not change is the same object, so that nobody downstream looks at it again either.
    expect(next.training.items[4]).toBe(first.training.items[4]);
    expect(next.training.people.filter((row) => !first.training.people.includes(row))).toHaveLength(1);
  });

  it('[VW39] reads nothing while nothing changed, and gives the same training', () => {
    const next = readiness(first, state, wave, later(now, 5));
    expect(next.work).toEqual({ rows: 0, cells: 0 });
    expect(next.training).toBe(first.training);
    expect(next.joiners).toBe(first.joiners);
  });

  it('[VW40] reads one column again when one item changed, and everything when the day did', () => {
    const changed = build.item('WI-5', { validDays: 10 });
    const versioned = { ...state, items: state.items.set(changed.id, changed) };
    const next = readiness(first, versioned, wave, now);
    expect(next.work).toEqual({ rows: PEOPLE, cells: PEOPLE });
    expect(isDeepStrictEqual(next.training, waveTraining(versioned, wave, now))).toBe(true);
    expect(readiness(first, state, wave, later(now, 1440)).work.cells).toBe(PEOPLE * ITEMS);
    const unrelated = build.item('WI-999');
    const more = { ...state, items: state.items.set(unrelated.id, unrelated) };
    expect(readiness(first, more, wave, now).work.cells).toBe(0);
  });

  it('[VW40] an item whose equivalent is asked otherwise is read again', () => {
    const other = build.item('GMP-07');
    const equivalents = [{ version: 1, item: other.id, from: 1, note: 'same lessons' }];
    const book = build.readyBook({}, { records: [{ person: 'p1', item: 'GMP-07' }] });
    const items = book.state.items
      .set(other.id, other)
      .set(build.item().id, build.item('WI-118', { equivalents }));
    const before = readiness(null, { ...book.state, items }, book.wave, now);
    expect(before.training.complete).toBe(1);
    const stricter = { ...book.state, items: items.set(other.id, { ...other, assessed: true }) };
    expect(readiness(before, stricter, book.wave, now).training.complete).toBe(0);
  });

  it('[VW40] a record dated ahead counts from its moment on, and not before when the clock goes back', () => {
    const ahead = withRecord(state, { person: 'p7', item: 'WI-3', on: later(now, 30) });
    const early = readiness(first, ahead, wave, now);
    expect(early.training.items[3]).toMatchObject({ trained: 0 });
    const then = readiness(early, ahead, wave, later(now, 30));
    expect(then.training.items[3]).toMatchObject({ trained: 1 });
    expect(then.work.rows).toBe(1);
    expect(readiness(then, ahead, wave, later(now, 29)).training.items[3]).toMatchObject({ trained: 0 });
  });

  it('[VW41] is what a reading from nothing gives, through any sequence of what can happen', () => {
    let kept = 0;
    assert(
      property(steps, (sequence) => {
        let book = begin();
        let before: Readiness | null = null;
        for (const step of sequence) {
          book = play(book, step);
          const { wave: one } = waveOf(book);
          before = readiness(before, book.state, one, book.now);
          expect(before.training).toEqual(waveTraining(book.state, one, book.now));
          expect(before.joiners).toEqual(lateJoiners(book.state, one, book.now));
          if (before.work.rows < before.training.people.length) kept += 1;
        }
      }),
      { numRuns: 100, seed: 4711 },
    );
    expect(kept).toBeGreaterThan(300);
  }, 120_000);
});
