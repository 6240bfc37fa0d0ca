import { codeOf } from '../../platform/disk.ts';
import type { Timer } from '../../platform/timer.ts';
import type { Examining } from './examine-share.ts';
import { pause } from './within.ts';

/** What all probes have at hand: two clients that work below the probe's own folder, a stopwatch, chance. */
export interface Stand extends Pick<Examining, 'first' | 'second' | 'clock'> {
  /** The folder that holds everything of this examination, and those that were perhaps made for it, innermost first. */
  readonly folder: string;
  readonly around: readonly string[];
  path(name: string): string;
  /** Bytes that nobody else writes. */
  bytes(count: number): Uint8Array;
  /** Milliseconds that `act` takes, at least 0, kept as the cost of one call. */
  timed<Value>(act: () => Promise<Value>): Promise<{ readonly value: Value; readonly ms: number }>;
  /** Tries again, a few times, what a virus scanner or another client stands in the way of. */
  patient(act: () => Promise<void>): Promise<void>;
  /** Asks `look` again and again until it gives true: how long that took, or `null` after `most` ms. */
  until(look: () => Promise<boolean>, most: number): Promise<number | null>;
  costs(): readonly number[];
}

/** Between two looks; the delay found is true to this. */
const BETWEEN = 20;

export function standOf({ first, second, book, clock, timer, random }: Examining): Stand {
  const costs: number[] = [];
  const around = book === null ? ['wb-probe'] : [`${book}/probe`];
  const folder = `${around[0]}/${Buffer.from(random.bytes(8)).toString('hex')}`;
  return {
    first,
    second,
    clock,
    folder,
    around,
    path: (name) => `${folder}/${name}`,
    bytes: (count) => random.bytes(count),
    timed: async (act) => {
      const from = clock.monotonic();
      const value = await act();
      const ms = Math.max(0, Math.round(clock.monotonic() - from));
      costs.push(ms);
      return { value, ms };
    },
    patient: (act) => patient(act, timer),
    until: async (look, most) => {
      const from = clock.monotonic();
      for (;;) {
        if (await look().catch(() => false)) return Math.max(0, Math.round(clock.monotonic() - from));
        if (clock.monotonic() - from >= most) return null;
        await pause(BETWEEN, timer);
      }
    },
    costs: () => costs,
  };
}

const IN_THE_WAY = new Set(['EPERM', 'EACCES', 'EBUSY', 'EINTR']);

async function patient(act: () => Promise<void>, timer: Timer, tries = 4): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (tries <= 1 || !IN_THE_WAY.has(codeOf(error))) throw error;
    await pause(800 >> tries, timer);
    return patient(act, timer, tries - 1);
  }
}
