import { randomOf, type Random } from './random.ts';

/** Chance that a test can repeat. `next` gives whole numbers from 0 up to below `limit`. */
export interface SeededRandom extends Random {
  next(limit: number): number;
}

/** mulberry32 (Tommy Ettinger, public domain) from a whole-number seed. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { ...randomOf((count) => Uint8Array.from({ length: count }, () => next(256))), next };
}
