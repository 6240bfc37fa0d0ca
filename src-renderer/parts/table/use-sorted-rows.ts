import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { RowData, SortFn, SortingState } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Column } from './column.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: {} });
type Features = typeof features;

export type Sort = { readonly id: string; readonly descending: boolean };
export type SortedRows<Row> = {
  readonly rows: readonly Row[];
  readonly sort: Sort | null;
  readonly sortOn: (id: string) => void;
};

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}

function useTableColumns<Row extends RowData>(columns: readonly Column<Row>[]) {
  return useMemo(() => {
    const helper = createColumnHelper<Features, Row>();
    const sortFn: SortFn<Features, Row> = (a, b, id) =>
      compare(a.getValue<string | number>(id), b.getValue<string | number>(id));
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row: Row) => column.sortBy?.(row) ?? '', {
          id: column.id,
          header: column.head,
          enableSorting: column.sortBy !== undefined,
          sortFn,
        }),
      ),
    );
  }, [columns]);
}

/** The rows in the order the reader chose; a second press on a head turns the order round. */
export function useSortedRows<Row extends RowData>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  first: Sort | undefined,
): SortedRows<Row> {
  const [sorting, setSorting] = useState<SortingState>(
    first === undefined ? [] : [{ id: first.id, desc: first.descending }],
  );
  // A long list that nobody can sort, such as the trail, is not copied for it.
  const sortable = columns.some((column) => column.sortBy !== undefined);
  const data = useMemo(() => (sortable ? [...rows] : []), [rows, sortable]);
  const table = useTable({
    features,
    columns: useTableColumns(columns),
    data,
    state: { sorting },
    onSortingChange: setSorting,
  });
  const current = sorting[0];
  const sort = current === undefined ? null : { id: current.id, descending: current.desc };
  const sortOn = (id: string): void => setSorting([{ id, desc: sort?.id === id ? !sort.descending : false }]);
  const model = table.getRowModel();
  const sorted = useMemo(() => model.rows.map((row) => row.original), [model]);
  return { rows: sortable ? sorted : rows, sort, sortOn };
}
