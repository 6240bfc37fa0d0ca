import type { Wave } from '../../../shared/domain/wave.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { readiness, type Readiness } from '../../../shared/views/readiness.ts';

export type KeptReadiness = (state: BookState, wave: Wave, now: Instant) => Readiness;

/** The readiness of each wave of an open book as it was last asked for: the next one costs what changed since. */
export function keptReadiness(): KeptReadiness {
  const kept = new Map<string, Readiness>();
  return (state, wave, now) => {
    const next = readiness(kept.get(wave.id) ?? null, state, wave, now);
    kept.set(wave.id, next);
    return next;
  };
}
