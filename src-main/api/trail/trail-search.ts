import type { Trail } from '../../../shared/api/inputs.ts';
import { withoutVersion } from '../../../shared/events/trail-kinds.ts';
import { accountName } from '../../../shared/views/account-name.ts';
import { matches } from '../../../shared/views/search-text.ts';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { placesOf, unmoved } from './places.ts';
import { trailIndexOf, type TrailIndex } from './trail-index.ts';
import { rowsAt, tellAt } from './trail-rows.ts';
import { trailTextsOf, type TrailTexts } from './trail-texts.ts';

/**
 * The positions that answer a search, ascending. All filters narrow first; then text is looked for in the words of each row
 * that is left: in memory, and by reading those for which there was no room there.
 */
export function search(
  book: WaveBook,
  asked: Trail,
  texts: TrailTexts = trailTextsOf(book),
): Promise<Uint32Array> {
  return unmoved(book, () => searchOnce(book, asked, texts));
}

async function searchOnce(book: WaveBook, asked: Trail, texts: TrailTexts): Promise<Uint32Array> {
  const index = await trailIndexOf(book).ready();
  const narrowed = index.positions(asked);
  if (asked.text.trim() === '' || narrowed.length === 0) return narrowed;
  const { count } = await texts.ready();
  const held = firstNotBelow(narrowed, count + 1);
  const beyond = narrowed.subarray(held);
  const found = texts.find(asked.text, narrowed.subarray(0, held));
  return beyond.length === 0 ? found : joined(found, await read(book, beyond, asked.text));
}

interface Last {
  readonly key: string;
  readonly state: unknown;
  readonly found: Uint32Array;
  readonly days: TrailPage['days'];
}
const last = new WeakMap<WaveBook, Last>();

/** The search asked last is kept while nothing happens in the book: its pages are scrolled through one after another. */
async function searched(book: WaveBook, { before: _before, limit: _limit, ...asked }: Trail): Promise<Last> {
  const key = JSON.stringify([asked, placesOf(book).moves]);
  const known = last.get(book);
  const state = book.state();
  if (known?.key === key && known.state === state) return known;
  const found = await search(book, { ...asked, before: null, limit: 1 });
  const days = trailIndexOf(book)
    .days(found)
    .map(([day, count]) => ({ day, count }));
  const now = { key, state, found, days };
  last.set(book, now);
  return now;
}

/** One page of the trail, newest first, with what the whole search holds. */
export function trailPage(book: WaveBook, asked: Trail): Promise<TrailPage> {
  return unmoved(book, () => pageOnce(book, asked));
}

async function pageOnce(book: WaveBook, asked: Trail): Promise<TrailPage> {
  const { found, days } = await searched(book, asked);
  const end = asked.before === null ? found.length : firstNotBelow(found, asked.before);
  const page = found.subarray(Math.max(0, end - asked.limit), end);
  const rows = await rowsAt(book, page);
  const index = trailIndexOf(book);
  return {
    rows: [...rows].reverse(),
    total: found.length,
    next: end > page.length ? (page[0] ?? null) : null,
    days,
    actors: actorsOf(book, index),
    types: typesOf(index),
  };
}

async function read(book: WaveBook, positions: Uint32Array, text: string): Promise<Uint32Array> {
  const found: number[] = [];
  await tellAt(
    book,
    positions,
    (rows) => void found.push(...rows.filter((row) => says(row, text)).map(({ position }) => position)),
  );
  return Uint32Array.from(found);
}

export function says(
  { name, role, device, what, about, old, new: fresh, why }: TrailRow,
  text: string,
): boolean {
  return matches(text, name, role, device, what, about, old, fresh, why);
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** Where in ascending positions `position` stands, or would. */
function firstNotBelow(positions: Uint32Array, position: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function actorsOf(book: WaveBook, index: TrailIndex): TrailPage['actors'] {
  const state = book.state();
  return index
    .counts('actor')
    .map(([id]) => ({ id, name: accountName(state, id) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Older forms of a type are counted with the newest: a reader asks what happened. */
function typesOf(index: TrailIndex): TrailPage['types'] {
  const counts = new Map<string, number>();
  for (const [type, count] of index.counts('type'))
    counts.set(withoutVersion(type), (counts.get(withoutVersion(type)) ?? 0) + count);
  return [...counts].map(([type, count]) => ({ type, count }));
}
