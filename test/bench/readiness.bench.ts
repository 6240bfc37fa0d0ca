import type { PersonId } from '../../shared/domain/ids.ts';
import type { HeldRecord } from '../../shared/domain/training.ts';
import type { BookState } from '../../shared/events/state.ts';
import type { Wave } from '../../shared/domain/wave.ts';
import { readiness, type Readiness } from '../../shared/views/readiness.ts';
import { trainingPage } from '../../shared/views/training-page.ts';
import { item, person, record, requirement } from '../fixtures/build/people.ts';
import { rollout, wave } from '../fixtures/build/rollout.ts';
import { state as stateOf } from '../fixtures/build/state.ts';
import { at, now } from '../fixtures/build/time.ts';
import { inTurn, row, type Row } from './measure.ts';

const COHORT = 1000;
const ITEMS = 40;

/** The training of a wave of 1,000 people and 40 items after one more record, beside all of it anew. */
export async function benchReadiness(records: number, rounds: number): Promise<readonly Row[]> {
  const start = bookOf(records);
  const of = start.rollouts.first()?.waves[0] as Wave;
  let state = start;
  let kept: Readiness = readiness(null, state, of, now);
  const next = (): void => {
    state = withOneMore(state, rounds);
    kept = readiness(kept, state, of, now);
  };
  next();
  const { cells } = kept.work;
  const page = (how: (book: BookState, one: Wave) => Readiness): unknown =>
    trainingPage(state, rollout().id, { now, intact: true, viewer: null, readiness: how });
  const [one = 0, all = 0, pageOne = 0, pageAll = 0] = await inTurn(
    rounds,
    next,
    () => readiness(null, state, of, now),
    () => {
      state = withOneMore(state, rounds);
      page((book, its) => (kept = readiness(kept, book, its, now)));
    },
    () => page((book, its) => readiness(null, book, its, now)),
  );
  return [
    row('training of a wave, after one record', records, one, all, 'all of it anew', 0.1),
    row('  cells read from records', records, cells, COHORT * ITEMS, 'cells of the wave', 0.001, 'cells'),
    row('training page, after one record', records, pageOne, pageAll, 'all of it anew', null),
  ];
}

let made = 0;

/** One record more of somebody of the wave, as folding adds it. */
function withOneMore(state: BookState, spread: number): BookState {
  made += 1;
  const who = `p${(made * 37) % Math.min(COHORT, spread * 10)}` as PersonId;
  const fresh = record({ person: who, item: `WI-${made % ITEMS}`, on: at('2026-11-17 09:00') });
  return { ...state, training: state.training.update(who, [], (own) => [...own, fresh]) };
}

/** Everybody has a record of each item; three in a hundred cells of the wave are a failed one. */
function bookOf(records: number): BookState {
  const people = Array.from({ length: Math.ceil(records / ITEMS) }, (_, i) => person(`p${i}`));
  const asked = Array.from({ length: ITEMS }, (_, i) => `WI-${i}`);
  const of = wave(1, {
    cohort: people.slice(0, COHORT).map(({ id }) => id),
    requirements: asked.map((one) => requirement(one)),
  });
  const book = stateOf({
    people,
    items: asked.map((one) => item(one)),
    rollouts: [rollout({ waves: [of] })],
  });
  const held = people.map(({ id }, i): [PersonId, readonly HeldRecord[]] => [
    id,
    asked.map((one, j) => heldRecord(id, one, (i * ITEMS + j) % 33 === 0)),
  ]);
  return { ...book, training: book.training.merge(held) };
}

function heldRecord(who: string, what: string, failed: boolean): HeldRecord {
  return { ...record({ person: who, item: what }), result: failed ? 'failed' : 'completed' };
}
