import type { RowData } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Action } from '../action.tsx';
import type { Column } from './column.ts';
import type { NextPage } from './use-next-page.ts';
import type { Sort } from './use-sorted-rows.ts';

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
  /** Words looked for by the caller, where the rows are only a part of all; instead of `textOf`. */
  readonly search?: { readonly value: string; readonly onChange: (words: string) => void } | undefined;
  readonly filterLabel?: string | undefined;
  readonly filters?: ReactNode;
  readonly count?: ((shown: number, all: number) => string) | undefined;
  readonly exportAction?: Action | undefined;
  /** More at the right end of the bar. */
  readonly actions?: readonly Action[] | undefined;
  readonly empty?: ReactNode;
  /** Two lines a row. */
  readonly two?: boolean | undefined;
  /** Height of the scrolled region in rem; from 200 rows what the window leaves unless told. */
  readonly height?: number | undefined;
  readonly foot?: ReactNode;
  /** Where rows come in pages: asks for the next ones as the end comes into sight. */
  readonly page?: NextPage | undefined;
};
