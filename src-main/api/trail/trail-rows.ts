import { rolloutShard } from '../../../shared/events/shards.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { trailRow } from '../../../shared/words/trail-words.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** Positions so near each other are read in one go. */
const NEAR = 64;

/** The events at these positions (from 1, ascending), with few reads. */
export async function eventsAt(
  book: WaveBook,
  positions: readonly number[],
): Promise<readonly { readonly position: number; readonly event: Envelope }[]> {
  const found: { position: number; event: Envelope }[] = [];
  for (const run of runsOf(positions)) {
    const [first, last] = [run[0] ?? 1, run.at(-1) ?? 1];
    const events = await book.read(first - 1, last);
    for (const position of run) {
      const event = events[position - first];
      if (event) found.push({ position, event });
    }
  }
  return found;
}

/** The same as rows in words. Names are the present ones, so that a row reads the same wherever it is shown. */
export async function rowsAt(book: WaveBook, positions: readonly number[]): Promise<readonly TrailRow[]> {
  const events = await eventsAt(book, positions);
  await loadFor(
    book,
    events.map(({ event }) => event),
  );
  const lookup = { state: book.state() };
  return events.map(({ position, event }) => trailRow(event, position, lookup));
}

/** What naming these events needs in memory. */
export async function loadFor(book: WaveBook, events: readonly Envelope[]): Promise<void> {
  const { summaries } = book.state();
  const rollouts = new Set(events.flatMap(({ subject }) => subject.rollout ?? []));
  const known = [...rollouts].filter((id) => summaries.has(id as never));
  await book.load(['index', 'people', ...known.map(rolloutShard)]);
}

function runsOf(positions: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run && position - (run.at(-1) ?? 0) <= NEAR && position - (run[0] ?? 0) < 4096) run.push(position);
    else runs.push([position]);
  }
  return runs;
}
