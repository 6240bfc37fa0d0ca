import type { TrainingItem } from '../../../shared/domain/training.ts';
import { trimmed } from '../cells.ts';
import type { Columns } from '../columns.ts';
import type { Directory } from '../directory.ts';
import { DATE_OF, OF_ITEM } from '../fields.ts';
import type { RawRow } from '../rows.ts';

/** One record of a row: where its item, its state and its date stand. */
export interface Slot {
  /** Null where the cell names no item of this book. */
  readonly item: (raw: RawRow) => TrainingItem | null;
  readonly itemAt: number;
  /** Undefined: the table tells no state. */
  readonly stateAt: number | undefined;
  readonly dateAt: number | undefined;
}

/** A list has one record a row; a table with columns for each item has one an item, its date in the next column of that item. */
export function slotsOf(columns: Columns, directory: Directory): readonly Slot[] {
  const wide = columns.bearing(OF_ITEM).flatMap(({ index, value }): Slot[] => {
    const item = directory.item(value);
    const dated = columns.bearing(DATE_OF).find((one) => one.value === value && one.index > index);
    const dateAt = dated?.index ?? columns.at('date');
    return item === null ? [] : [{ item: () => item, itemAt: index, stateAt: index, dateAt }];
  });
  const itemAt = columns.at('item');
  if (wide.length > 0 || itemAt === undefined) return wide;
  const item = (raw: RawRow): TrainingItem | null => directory.item(trimmed(raw.cells, itemAt));
  return [{ item, itemAt, stateAt: columns.at('state'), dateAt: columns.at('date') }];
}
