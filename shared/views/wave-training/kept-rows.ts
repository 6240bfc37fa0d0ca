import type { HeldRecord } from '../../domain/training.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Cell, PersonRow } from '../shape/wave-training.ts';
import type { Column } from './column.ts';
import { cellOf, personRow, readingOf } from './person-row.ts';
import type { Seat } from './seats.ts';

/** A row with all that it rests on: while that is the same, and the moment lies in its span, so is the row. */
export interface KeptRow {
  readonly seat: Seat;
  readonly records: readonly HeldRecord[] | undefined;
  /** From the newest thing that counts to the first that does not count yet (ms, the end not included). */
  readonly span: { readonly from: number; readonly to: number };
  readonly row: PersonRow;
  /** Cells read from records for it this time. */
  readonly read: number;
}

/** `places`: for each column where the same column stood before; -1 where it did not, or is asked otherwise. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly places: readonly number[];
}

/** One person's row: the one before where nothing it rests on changed, else with those cells read again that may differ. */
export function keptRow(
  state: Pick<BookState, 'training'>,
  seat: Seat,
  { columns, places }: Columns,
  before: KeptRow | undefined,
  now: Instant,
): KeptRow {
  const records = state.training.get(seat.person.id);
  const old = before !== undefined && holds(before, seat, records, now) ? before : null;
  if (old !== null && isSame(old, places)) return old.read === 0 ? old : { ...old, read: 0 };
  const reading = readingOf(state, seat.person, now);
  let read = 0;
  const cells = columns.map((column, index): Cell => {
    const known = old?.row.cells[places[index] ?? -1];
    if (known !== undefined) return known;
    read += 1;
    return cellOf(reading, seat, column);
  });
  return { seat, records, span: old?.span ?? spanOf(seat, records, now), row: personRow(seat, cells), read };
}

function holds(
  { seat, records, span }: KeptRow,
  nextSeat: Seat,
  nextRecords: KeptRow['records'],
  now: Instant,
): boolean {
  return seat === nextSeat && records === nextRecords && span.from <= now.ms && now.ms < span.to;
}

function isSame({ row }: KeptRow, places: readonly number[]): boolean {
  return row.cells.length === places.length && places.every((place, index) => place === index);
}

function spanOf({ overrides }: Seat, records: KeptRow['records'], now: Instant): KeptRow['span'] {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  const see = (ms: number): void => {
    if (ms <= now.ms) from = Math.max(from, ms);
    else to = Math.min(to, ms);
  };
  for (const { on, withdrawn } of records ?? []) if (withdrawn === null) see(on.ms);
  for (const { at } of overrides) see(at.ms);
  return { from, to };
}
