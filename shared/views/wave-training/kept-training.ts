import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { dayOf, type Day, type Instant } from '../../kernel/instant.ts';
import type { PersonRow, WaveTraining } from '../shape/wave-training.ts';
import { columnsOf, sameColumn, type Column } from './column.ts';
import { keptItems } from './kept-items.ts';
import { keptRow, type KeptRow } from './kept-rows.ts';
import { hasLeft } from './person-row.ts';
import { seatsOf, type Seat } from './seats.ts';

/** A wave's training with all that it rests on. */
export interface KeptTraining {
  readonly day: Day;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<string, KeptRow>;
  readonly training: WaveTraining;
}

/** The training of a wave at `now`, with the rows and columns of `before` where nothing they rest on changed. */
export function keptTraining(
  before: KeptTraining | null,
  state: Pick<BookState, 'items' | 'people' | 'training'>,
  wave: Wave,
  now: Instant,
): KeptTraining {
  const day = dayOf(now);
  // With the day change versions in force, validity and who is there: everything is read again.
  const old = before?.day === day ? before : null;
  const columns = columnsOf(state, wave.requirements, day);
  const places = columns.map((column) => placeOf(column, old));
  const rows = seatsOf(state, wave, seatsBefore(old)).map((seat) =>
    keptRow(state, seat, { columns, places }, old?.rows.get(seat.person.id), now),
  );
  const people = gapsFirst(rows.map(({ row }) => row));
  return {
    day,
    columns,
    rows: new Map(rows.map((row) => [row.seat.person.id, row])),
    training: same(old?.training, {
      items: keptItems(old, columns, places, rows),
      people,
      ...tallyOf(people, now),
    }),
  };
}

function placeOf(column: Column, old: KeptTraining | null): number {
  return old === null ? -1 : old.columns.findIndex((one) => sameColumn(one, column));
}

function seatsBefore(old: KeptTraining | null): ReadonlyMap<string, Seat> {
  return new Map([...(old?.rows ?? [])].map(([id, { seat }]) => [id, seat]));
}

function gapsFirst(rows: readonly PersonRow[]): readonly PersonRow[] {
  return [...rows.filter((row) => row.gaps > 0), ...rows.filter((row) => row.gaps === 0)];
}

function tallyOf(rows: readonly PersonRow[], now: Instant): Pick<WaveTraining, 'complete' | 'of'> {
  const there = rows.filter((row) => !hasLeft(row.left, now));
  return { complete: there.filter((row) => row.gaps === 0).length, of: there.length };
}

/** The object before where every row and column is the one before. */
function same(old: WaveTraining | undefined, next: WaveTraining): WaveTraining {
  if (old === undefined) return next;
  return sameMembers(old.people, next.people) && sameMembers(old.items, next.items) ? old : next;
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
