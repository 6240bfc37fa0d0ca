import { trail as trailInput, type Trail } from '../../shared/api/inputs.ts';
import { foldText } from '../../shared/views/fold-text.ts';
import type { TrailRow } from '../../shared/views/shape/trail-page.ts';
import type { WaveBook } from '../../src-main/api/desk/open-book.ts';
import { trailIndexOf } from '../../src-main/api/trail/trail-index.ts';
import { rowsAt } from '../../src-main/api/trail/trail-rows.ts';
import { search, trailPage } from '../../src-main/api/trail/trail-search.ts';
import { trailTextsOf } from '../../src-main/api/trail/trail-texts.ts';
import { inTurn, row, timed, type Row } from './measure.ts';
import { trailBook } from './trail-book.ts';

// Typed one letter after the other, as somebody types; each is answered before the next.
const TYPED = ['n', 'ny', 'nyg', 'nygård', 'nygård m', 'nygård mov'];
const asked = (part: object): Trail => trailInput.parse(part);

/** Filtering and searching the trail of a book of `events`, beside a plain scan of the same rows' texts in memory. */
export async function benchTrail(events: number, rounds: number): Promise<readonly Row[]> {
  const book = await trailBook(events);
  // Else what is written when idle would be measured with it.
  await book.flush();
  const reading = await timed(() => trailIndexOf(book).ready());
  const telling = await timed(() => trailTextsOf(book).ready());
  const lines = await linesOf(book);
  const next = turning(TYPED);
  const scanned = turning(TYPED);
  const places = turning(
    Array.from({ length: 97 }, (_, i) => 1 + Math.floor((((i * 31) % 97) * events) / 97)),
  );
  const about = turning(Array.from({ length: 50 }, (_, i) => `person:P-${i * 13}`));
  const [typing = 0, scan = 0, narrowing = 0, filtering = 0, page = 0, deep = 0] = await inTurn(
    rounds,
    () => search(book, asked({ text: next() })),
    () => scanOf(lines, scanned()),
    () => search(book, asked({ what: 'kind:people', about: about() })),
    () => search(book, asked({ what: 'kind:training' })),
    () => trailPage(book, asked({ limit: 60 })),
    () => trailPage(book, asked({ limit: 60, before: places() })),
  );
  const memory = Math.round(trailTextsOf(book).bytes / events);
  // Of few rows either is done before it can be measured.
  const target = (ratio: number): number | null => (events < 10_000 ? null : ratio);
  await book.close();
  return [
    row('type a letter into the search', events, typing, scan, 'plain scan of the same texts', target(0.5)),
    row('filter by kind', events, filtering, scan, 'plain scan of the same texts', target(0.1)),
    row('filter by person and kind', events, narrowing, scan, 'plain scan of the same texts', target(0.05)),
    row('one page of the newest', events, page, scan, 'plain scan of the same texts', null),
    row('one page anywhere', events, deep, scan, 'plain scan of the same texts', null),
    row('read the log for the filters, once', events, reading, scan, 'plain scan of the same texts', null),
    row('tell all rows for the search, once', events, telling, scan, 'plain scan of the same texts', null),
    row(
      '  bytes an event for its words',
      events,
      memory,
      1300,
      'bytes an event at most, to hold 100,000',
      1,
      'B',
    ),
  ];
}

function turning<Value>(values: readonly Value[]): () => Value {
  let at = 0;
  return () => values[at++ % values.length] as Value;
}

/** The words of each row as one folded text: what a search without a plan would hold. */
async function linesOf(book: WaveBook): Promise<readonly string[]> {
  const all = Array.from({ length: book.count() }, (_, i) => i + 1);
  return (await rowsAt(book, all)).map((one) => foldText(textOf(one)));
}

function textOf({ name, role, device, what, about, old, new: fresh, why }: TrailRow): string {
  return [name, role, device, what, about, old, fresh, why].filter((text) => text !== null).join('\n');
}

function scanOf(lines: readonly string[], text: string): number {
  const words = foldText(text).split(' ');
  return lines.filter((line) => words.every((word) => line.includes(word))).length;
}
