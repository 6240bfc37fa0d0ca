import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, type Instant } from '../kernel/instant.ts';
import { lateJoiners } from './joiners.ts';
import type { WaveReadiness } from './wave-readiness.ts';
import { keptTraining, type KeptTraining } from './wave-training/kept-training.ts';

/**
 * The training and late joiners of a wave, with what they rest on, so that the next one costs what changed
 * since. `work`: rows and cells read from records for this one.
 */
export interface Readiness extends WaveReadiness {
  readonly work: { readonly rows: number; readonly cells: number };
  readonly kept: KeptTraining;
  readonly of: Pick<BookState, 'people' | 'placed'> & { readonly wave: Wave; readonly now: Instant };
}

/**
 * What `waveTraining` and `lateJoiners` give for `wave` at `now`, reusing of `previous` (null: nothing) each
 * row whose person, records, overrides and place in the wave are the same objects, each cell whose item and
 * requirement are, each tally that counts alike, and all of it only within one day. `previous` may be of any
 * earlier or later state or moment of this wave.
 *
 * To keep one: `const kept = new Map<string, Readiness>()`, and in the context of gates and pages
 * `readiness: (state, wave, now) => { const next = readiness(kept.get(wave.id) ?? null, state, wave, now);
 * kept.set(wave.id, next); return next; }`. It holds references only into states that were current then.
 */
export function readiness(
  previous: Readiness | null,
  state: Pick<BookState, 'items' | 'people' | 'placed' | 'training'>,
  wave: Wave,
  now: Instant,
): Readiness {
  const kept = keptTraining(previous?.kept ?? null, state, wave, now);
  const joiners =
    previous !== null && sameJoiners(previous, state, wave, now)
      ? previous.joiners
      : lateJoiners(state, wave, now);
  const { people, placed } = state;
  return { training: kept.training, joiners, work: workOf(kept), kept, of: { people, placed, wave, now } };
}

/** They change with the roster, the wave and the day; their moments are told by the clock of `now`. */
function sameJoiners(
  { of, kept }: Readiness,
  { people, placed }: Pick<BookState, 'people' | 'placed'>,
  wave: Wave,
  now: Instant,
): boolean {
  return (
    of.people === people &&
    of.placed === placed &&
    of.wave === wave &&
    of.now.offset === now.offset &&
    of.now.zone === now.zone &&
    kept.day === dayOf(now)
  );
}

function workOf({ rows }: KeptTraining): Readiness['work'] {
  const read = [...rows.values()].map((row) => row.read).filter((cells) => cells > 0);
  return { rows: read.length, cells: read.reduce((sum, cells) => sum + cells, 0) };
}
