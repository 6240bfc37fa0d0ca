import type { DeskStatus } from '../../../shared/api/ports.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { WaveBook } from './open-book.ts';
import type { Tools } from './tools.ts';

/** So far off (ms), and somebody must look at the clock (R27). */
export const MOST_OFF = 60_000;
const EVERY = 30_000;
/** What may pass between reading the clock and writing about it. */
const WRITING = 5_000;

type Off = NonNullable<DeskStatus['clock']>;

export interface ClockWatch {
  /** Before something is written: writes down, once for each jump, that the clock is not what it was. */
  look(): Promise<void>;
  /** What is wrong with the clock now. */
  status(): Off | null;
  stop(): void;
}

interface Watching {
  readonly book: WaveBook;
  readonly tools: Pick<Tools, 'clock' | 'timer' | 'report'>;
  /** Writes events down, where they can be. */
  readonly log: (drafts: readonly Draft[]) => Promise<void>;
  readonly changed: () => void;
}

/**
 * Holds the wall clock against the newest moment in the book, and against how long this machine has been on.
 * Neither says which clock is right; both say that one was set.
 */
export function watchClock({ book, tools, log, changed }: Watching): ClockWatch {
  const behind = behindBook(book, tools.clock);
  const run = runAway(book, tools.clock);
  let halt = tools.timer.after(EVERY, tick);

  async function flag({ kind, ms, seen }: Off): Promise<void> {
    const subject = { kind: 'device', id: book.device.id } as const;
    await log([draft('clock-flagged/1', subject, { kind, ms, seen, now: tools.clock.now() })]);
    changed();
  }
  async function look(): Promise<void> {
    const back = behind.news();
    const away = run.news();
    // Set back while the book was open is seen by both, and is one jump.
    const off = back ?? (away?.kind === 'back' && behind.off() ? null : away);
    if (off) await flag(off);
  }
  function tick(): void {
    halt = tools.timer.after(EVERY, tick);
    void look().catch(tools.report);
  }
  return { look, status: () => behind.off() ?? run.off(), stop: () => halt() };
}

interface Comparing {
  off(): Off | null;
  /** The same where it was not told yet. */
  news(): Off | null;
}

function behindBook(book: WaveBook, clock: Tools['clock']): Comparing {
  let told = toldBefore(book);
  const off = (): Off | null => {
    const latest = newestHere(book);
    const ms = latest === null ? 0 : latest.ms - clock.now().ms;
    return latest !== null && ms >= MOST_OFF ? { kind: 'back', ms, seen: latest } : null;
  };
  return {
    off,
    news: () => {
      const now = off();
      const known = now !== null && told !== null && now.ms < told + MOST_OFF;
      // It comes nearer to being right by itself: what counts as further off is measured from there.
      told = now && Math.min(now.ms, known ? (told ?? now.ms) : now.ms);
      return known ? null : now;
    },
  };
}

/** The newest moment that this workstation wrote down. What others wrote tells of their clocks; the rounds compare those. */
function newestHere(book: WaveBook): Instant | null {
  const { devices, seen, latest } = book.state();
  return devices.size > 1 ? (seen.get(book.device.origin)?.latest ?? null) : latest;
}

/** By how much this clock was said to be behind the very moment that is still the newest; null: it was not. */
function toldBefore(book: WaveBook): number | null {
  const { alerts } = book.state();
  const latest = newestHere(book);
  const told = [...alerts.values()].filter(
    ({ kind, about, at, size }) =>
      kind === 'clock-back' &&
      about === book.device.id &&
      Math.abs(at.ms + size - (latest?.ms ?? 0)) < WRITING,
  );
  return told.length === 0 ? null : Math.min(...told.map(({ size }) => size));
}

function runAway(book: WaveBook, clock: Tools['clock']): Comparing {
  const here = () => ({ wall: clock.now().ms, up: clock.uptime() });
  let since = here();
  let told: { readonly by: number; readonly alerts: number } | null = null;
  const by = (): number => {
    const { wall, up } = here();
    return Math.round(wall - since.wall - (up - since.up));
  };
  const off = (): Off | null => {
    if (told && isSettled(book, told.alerts)) [since, told] = [here(), null];
    const ms = by();
    const now = clock.now();
    if (Math.abs(ms) < MOST_OFF) return null;
    return { kind: ms < 0 ? 'back' : 'forward', ms: Math.abs(ms), seen: { ...now, ms: now.ms - ms } };
  };
  return {
    off,
    news: () => {
      const now = off();
      const known = now !== null && told !== null && Math.abs(by() - told.by) < MOST_OFF;
      if (!known) told = now && { by: by(), alerts: book.state().alerts.size };
      return known ? null : now;
    },
  };
}

/** Somebody looked at the alerts raised since, and took the clock as it is. */
function isSettled(book: WaveBook, before: number): boolean {
  const { alerts } = book.state();
  const mine = [...alerts.values()].filter(({ about }) => about === book.device.id);
  return alerts.size > before && mine.every(({ acknowledged }) => acknowledged !== null);
}
