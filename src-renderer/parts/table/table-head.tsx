import type { ReactElement } from 'react';
import { Icon } from '../icon.tsx';
import { cellClass } from './column.ts';
import type { Column } from './column.ts';
import type { Sort } from './use-sorted-rows.ts';

export type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | null;
  readonly sortOn: (id: string) => void;
};

function orderOf(sort: Sort | null, id: string): 'ascending' | 'descending' | undefined {
  if (sort?.id !== id) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

/** One sort arrow in the whole head, on the column that orders the rows. */
export function TableHead<Row>({ columns, sort, sortOn }: TableHeadProps<Row>): ReactElement {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const order = orderOf(sort, column.id);
          return (
            <th key={column.id} scope="col" className={cellClass(column, true)} aria-sort={order}>
              {column.sortBy === undefined ? (
                column.head
              ) : (
                <button type="button" className="wb-sort" onClick={() => sortOn(column.id)}>
                  {column.head}
                  {order === undefined ? null : (
                    <Icon name={order === 'ascending' ? 'arrow-up' : 'arrow-down'} />
                  )}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
