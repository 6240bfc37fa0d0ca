import { rolloutShard } from '../../../shared/events/shards.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { trailRow } from '../../../shared/words/trail-words.ts';
import { BLOCK } from '../../book/offsets.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf } from './trail-index.ts';

/** So many are held at most, for one event of an import is long. */
const MOST = 128;

export interface PlacedEvent {
  readonly position: number;
  readonly event: Envelope;
}

/** Shows the events at these positions (from 1, ascending) some at a time, with few reads. */
async function visitAt(
  book: WaveBook,
  positions: Iterable<number>,
  see: (some: readonly PlacedEvent[]) => Promise<void> | void,
): Promise<void> {
  for (const run of runsOf(positions)) {
    const [first = 1, last = first] = [run[0], run.at(-1)];
    const wanted = new Set(run);
    const events: Envelope[] = [];
    await book.visit(
      first - 1,
      last,
      (event) => events.push(event),
      (index) => wanted.has(index + 1),
    );
    await see(run.flatMap((position, at) => placed(position, events[at])));
  }
}

/** What was not there is left out. */
function placed(position: number, event: Envelope | undefined): readonly PlacedEvent[] {
  return event === undefined ? [] : [{ position, event }];
}

/** The events at these positions (from 1, ascending), with few reads. */
export async function eventsAt(book: WaveBook, positions: Iterable<number>): Promise<readonly PlacedEvent[]> {
  const found: PlacedEvent[] = [];
  await visitAt(book, positions, (some) => void found.push(...some));
  return found;
}

/**
 * The same as rows in words, some at a time. Names are the present ones, so that a row reads the same wherever it is shown:
 * nothing waits between telling them and showing them.
 */
export async function tellAt(
  book: WaveBook,
  positions: Iterable<number>,
  see: (rows: readonly TrailRow[], events: readonly PlacedEvent[]) => void,
): Promise<void> {
  const index = await trailIndexOf(book).ready();
  await visitAt(book, positions, async (some) => {
    await loadFor(
      book,
      some.map(({ event }) => event),
    );
    const lookup = { state: book.state() };
    see(
      some.map(({ event, position }) => ({
        ...trailRow(event, position, lookup),
        behind: index.behind(position),
      })),
      some,
    );
  });
}

export async function rowsAt(book: WaveBook, positions: Iterable<number>): Promise<readonly TrailRow[]> {
  const rows: TrailRow[] = [];
  await tellAt(book, positions, (some) => void rows.push(...some));
  return rows;
}

/** What naming these events needs in memory. */
export async function loadFor(book: WaveBook, events: readonly Envelope[]): Promise<void> {
  const { summaries } = book.state();
  const rollouts = new Set(events.flatMap(({ subject }) => subject.rollout ?? []));
  const known = [...rollouts].filter((id) => summaries.has(id as never));
  await book.load(['index', 'people', ...known.map(rolloutShard)]);
}

/** Those of one block of the log together: it is read once. */
function runsOf(positions: Iterable<number>): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const position of positions) {
    const run = runs.at(-1);
    if (run && blockOf(position) === blockOf(run[0] ?? 0) && run.length < MOST) run.push(position);
    else runs.push([position]);
  }
  return runs;
}

function blockOf(position: number): number {
  return Math.floor((position - 1) / BLOCK);
}
