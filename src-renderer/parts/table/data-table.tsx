import type { RowData } from '@tanstack/react-table';
import type { ReactElement, ReactNode } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { Action } from '../action.tsx';
import { ColumnWidths } from './column-widths.tsx';
import type { Column } from './column.ts';
import { TableBar } from './table-bar.tsx';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { useActiveRow } from './use-active-row.ts';
import { onRowKey } from './use-row-keys.ts';
import type { RowKeys } from './use-row-keys.ts';
import { useNextPage } from './use-next-page.ts';
import { useSortedRows } from './use-sorted-rows.ts';
import type { Sort } from './use-sorted-rows.ts';
import { useWindow, virtualFrom } from './use-window.ts';

export type { Column } from './column.ts';

export type DataTableProps<Row extends RowData> = {
  /** The table's accessible name. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly selectedId?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
  readonly onOpen?: ((id: string) => void) | undefined;
  /** Single letters that act on the row with the focus, lower case. */
  readonly onKey?: Readonly<Record<string, (id: string) => void>> | undefined;
  readonly sort?: Sort | undefined;
  /** The words of a row, for the "/" filter; without it there is no filter box. */
  readonly textOf?: ((row: Row) => string) | undefined;
  readonly filterLabel?: string | undefined;
  readonly filters?: ReactNode;
  readonly count?: ((shown: number, all: number) => string) | undefined;
  readonly exportAction?: Action | undefined;
  readonly empty?: ReactNode;
  /** Two lines a row. */
  readonly two?: boolean | undefined;
  /** Height of the scrolled region in rem; from 200 rows what the window leaves unless told. */
  readonly height?: number | undefined;
  readonly foot?: ReactNode;
  /** Where rows come in pages: asks for the next ones as the end comes into sight. */
  readonly page?: { readonly more: boolean; readonly onMore: () => void } | undefined;
};

function useFiltered<Row extends RowData>(
  { rows, textOf }: DataTableProps<Row>,
  words: string,
): readonly Row[] {
  return useMemo(() => {
    const looked = words.trim().toLowerCase();
    if (textOf === undefined || looked === '') return rows;
    return rows.filter((row) => textOf(row).toLowerCase().includes(looked));
  }, [rows, textOf, words]);
}

function useRowActs<Row extends RowData>(
  { rowId, onSelect, onOpen, onKey = {} }: DataTableProps<Row>,
  rows: readonly Row[],
) {
  const withId = (act: ((id: string) => void) | undefined) => (index: number) => {
    const row = rows[index];
    if (row !== undefined) act?.(rowId(row));
  };
  const letters = Object.fromEntries(Object.entries(onKey).map(([key, act]) => [key, withId(act)]));
  return { select: withId(onSelect), open: withId(onOpen), letters };
}

function tableClass({ two = false }: { readonly two?: boolean | undefined }, pressable: boolean): string {
  return ['wb-table wb-table-sticky', two ? 'wb-table-two' : '', pressable ? 'wb-table-rows' : '']
    .filter((name) => name !== '')
    .join(' ');
}

/** A long list takes what the window leaves below head and filters. */
function heightOf(height: number | undefined, count: number): { readonly maxHeight: string } | undefined {
  if (height !== undefined) return { maxHeight: `${height}rem` };
  return count >= virtualFrom ? { maxHeight: 'max(20rem, calc(100vh - 16.5rem))' } : undefined;
}

/** Rows to sort, filter, step through and open; drawn only where visible from 200 rows on. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>): ReactElement {
  const { label, columns, rowId, selectedId, two = false, empty, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const filtered = useFiltered(props, words);
  const { rows, sort, sortOn } = useSortedRows(columns, filtered, props.sort);
  const window = useWindow(scroller, rows.length, two ? 43 : 32);
  const active = useActiveRow(
    scroller,
    window,
    rows.findIndex((row) => rowId(row) === selectedId),
  );
  useNextPage(props.page, (window.indexes.at(-1) ?? 0) >= rows.length - 1);
  const acts = useRowActs(props, rows);
  const pressable = props.onSelect !== undefined || props.onOpen !== undefined;
  const pick = (index: number): void => {
    active.setAt(index);
    acts.select(index);
  };
  const moveTo = (index: number): void => {
    active.moveTo(index);
    acts.select(index);
  };
  const keys: RowKeys = {
    count: rows.length,
    at: Math.min(active.at, rows.length - 1),
    moveTo,
    toFilter: () => input.current?.focus(),
    ...acts,
  };
  const search =
    props.textOf === undefined
      ? null
      : { label: props.filterLabel ?? 'Words in the rows', value: words, onChange: setWords };
  return (
    <div className="wb-table-part">
      <TableBar
        filters={props.filters}
        count={props.count?.(rows.length, props.rows.length)}
        exportAction={props.exportAction}
        search={search}
        input={input}
      />
      <div className="wb-panel wb-panel-clip">
        <div
          ref={scroller}
          className="wb-table-scroll"
          role="region"
          aria-label={label}
          style={heightOf(props.height, rows.length)}
          tabIndex={pressable ? undefined : 0}
          onKeyDown={(event) => onRowKey(event, keys)}
        >
          <table
            className={tableClass(props, pressable)}
            aria-label={label}
            aria-rowcount={rows.length + 1}
            role={pressable ? 'grid' : undefined}
          >
            <ColumnWidths columns={columns} />
            <TableHead columns={columns} sort={sort} sortOn={sortOn} />
            <TableBody
              columns={columns}
              rows={rows}
              rowId={rowId}
              window={window}
              selectedId={selectedId}
              at={pressable ? keys.at : -1}
              onPick={pick}
              onOpen={acts.open}
            />
          </table>
          {rows.length === 0 ? <div className="wb-panel-pad">{empty}</div> : null}
        </div>
        {foot === undefined ? null : <div className="wb-table-foot">{foot}</div>}
      </div>
    </div>
  );
}
