import type { RowData } from '@tanstack/react-table';
import type { RefObject } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { DataTableProps } from './data-table-props.ts';
import { useActiveRow } from './use-active-row.ts';
import { useNextPage } from './use-next-page.ts';
import type { RowKeys } from './use-row-keys.ts';
import { useSortedRows } from './use-sorted-rows.ts';
import type { SortedRows } from './use-sorted-rows.ts';
import { useWindow } from './use-window.ts';
import type { RowWindow } from './use-window.ts';

type RowActs = {
  readonly select: (index: number) => void;
  readonly open: (index: number) => void;
  readonly letters: Readonly<Record<string, (index: number) => void>>;
};

export type DataTableState<Row> = SortedRows<Row> & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly words: string;
  readonly setWords: (words: string) => void;
  readonly window: RowWindow;
  readonly keys: RowKeys;
  readonly pick: (index: number) => void;
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

function rowActs<Row extends RowData>(props: DataTableProps<Row>, rows: readonly Row[]): RowActs {
  const { rowId, onSelect, onOpen, onKey = {} } = props;
  const withId = (act: ((id: string) => void) | undefined) => (index: number) => {
    const row = rows[index];
    if (row !== undefined) act?.(rowId(row));
  };
  const letters = Object.fromEntries(Object.entries(onKey).map(([key, act]) => [key, withId(act)]));
  return { select: withId(onSelect), open: withId(onOpen), letters };
}

/** Filter, order, window and keyboard of a table; the selection follows the keyboard. */
export function useDataTable<Row extends RowData>(props: DataTableProps<Row>): DataTableState<Row> {
  const { columns, rowId, selectedId, two = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const sorted = useSortedRows(columns, useFiltered(props, words), props.sort);
  const { rows } = sorted;
  const window = useWindow(scroller, rows.length, two ? 43 : 32);
  // A list may be 100,000 long: with a `rowId` that stays the same it is not walked on every scroll.
  const selected = useMemo(
    () => (selectedId === undefined ? -1 : rows.findIndex((row) => rowId(row) === selectedId)),
    [rows, rowId, selectedId],
  );
  const active = useActiveRow(scroller, window, selected);
  useNextPage(props.page, rows.length - 1 - (window.indexes.at(-1) ?? 0));
  const acts = rowActs(props, rows);
  const selecting = (move: (index: number) => void) => (index: number) => {
    move(index);
    acts.select(index);
  };
  const keys: RowKeys = {
    ...acts,
    count: rows.length,
    at: Math.min(active.at, rows.length - 1),
    moveTo: selecting(active.moveTo),
    toFilter: () => input.current?.focus(),
  };
  return { ...sorted, scroller, input, words, setWords, window, keys, pick: selecting(active.setAt) };
}
