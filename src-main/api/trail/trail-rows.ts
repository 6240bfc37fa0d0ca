import { rolloutShard } from '../../../shared/events/shards.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { trailRow } from '../../../shared/words/trail-words.ts';
import type { WaveBook } from '../desk/open-book.ts';

/** Positions so near each other are read in one go; so many at most, for one event of an import is long. */
const NEAR = 64;
const MOST = 128;

/** Shows the events at these positions (from 1, ascending) some at a time, with few reads. */
async function visitAt(
  book: WaveBook,
  positions: readonly number[],
  see: (some: readonly PlacedEvent[]) => Promise<void> | void,
): Promise<void> {
  for (const run of runsOf(positions)) {
    const wanted = new Set(run);
    const found: PlacedEvent[] = [];
    let position = run[0] ?? 1;
    await book.visit(position - 1, run.at(-1) ?? 1, (event) => {
      if (wanted.has(position)) found.push({ position, event });
      position += 1;
    });
    await see(found);
  }
}

interface PlacedEvent {
  readonly position: number;
  readonly event: Envelope;
}

/** The events at these positions (from 1, ascending), with few reads. */
export async function eventsAt(
  book: WaveBook,
  positions: readonly number[],
): Promise<readonly PlacedEvent[]> {
  const found: PlacedEvent[] = [];
  await visitAt(book, positions, (some) => void found.push(...some));
  return found;
}

/** The same as rows in words. Names are the present ones, so that a row reads the same wherever it is shown. */
export async function rowsAt(book: WaveBook, positions: readonly number[]): Promise<readonly TrailRow[]> {
  const rows: TrailRow[] = [];
  await visitAt(book, positions, async (some) => {
    await loadFor(
      book,
      some.map(({ event }) => event),
    );
    const lookup = { state: book.state() };
    rows.push(...some.map(({ event, position }) => trailRow(event, position, lookup)));
  });
  return rows;
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
    if (run && position - (run.at(-1) ?? 0) <= NEAR && position - (run[0] ?? 0) < MOST) run.push(position);
    else runs.push([position]);
  }
  return runs;
}
