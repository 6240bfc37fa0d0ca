import type { RowData } from '@tanstack/react-table';
import type { ReactElement } from 'react';
import { ColumnWidths } from './column-widths.tsx';
import type { DataTableProps } from './data-table-props.ts';
import { TableBar } from './table-bar.tsx';
import { TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { useDataTable } from './use-data-table.ts';
import type { DataTableState } from './use-data-table.ts';
import { onRowKey } from './use-row-keys.ts';
import { virtualFrom } from './use-window.ts';

export type { Column } from './column.ts';
export type { DataTableProps } from './data-table-props.ts';

type Inner<Row extends RowData> = {
  readonly props: DataTableProps<Row>;
  readonly state: DataTableState<Row>;
};

/** A long list takes what the window leaves below head and filters. */
function heightOf(height: number | undefined, count: number): { readonly maxHeight: string } | undefined {
  if (height !== undefined) return { maxHeight: `${height}rem` };
  return count >= virtualFrom ? { maxHeight: 'max(20rem, calc(100vh - 16.5rem))' } : undefined;
}

function isPressable<Row extends RowData>({ onSelect, onOpen }: DataTableProps<Row>): boolean {
  return onSelect !== undefined || onOpen !== undefined;
}

function classOf<Row extends RowData>(props: DataTableProps<Row>): string {
  const names = ['wb-table', 'wb-table-sticky'];
  if (props.two) names.push('wb-table-two');
  if (isPressable(props)) names.push('wb-table-rows');
  return names.join(' ');
}

function Bar<Row extends RowData>({ props, state }: Inner<Row>): ReactElement {
  const label = props.filterLabel ?? 'Words in the rows';
  const own = props.textOf === undefined ? null : { value: state.words, onChange: state.setWords };
  const search = props.search ?? own;
  return (
    <TableBar
      filters={props.filters}
      count={props.count?.(state.rows.length, props.rows.length)}
      actions={[...(props.actions ?? []), ...(props.exportAction === undefined ? [] : [props.exportAction])]}
      search={search === null ? null : { label, ...search }}
      input={state.input}
    />
  );
}

function Rows<Row extends RowData>({ props, state }: Inner<Row>): ReactElement {
  const { label, columns, rowId, selectedId } = props;
  const { rows, sort, sortOn, window, keys, pick } = state;
  const pressable = isPressable(props);
  return (
    <table
      className={classOf(props)}
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
        onOpen={keys.open}
      />
    </table>
  );
}

/** Rows to sort, filter, step through and open; drawn only where visible from 200 rows on. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>): ReactElement {
  const state = useDataTable(props);
  const { rows, scroller, keys } = state;
  return (
    <div className="wb-table-part">
      <Bar props={props} state={state} />
      <div className="wb-panel wb-panel-clip">
        <div
          ref={scroller}
          className="wb-table-scroll"
          role="region"
          aria-label={props.label}
          style={heightOf(props.height, rows.length)}
          tabIndex={isPressable(props) ? undefined : 0}
          onKeyDown={(event) => onRowKey(event, keys)}
        >
          <Rows props={props} state={state} />
          {rows.length === 0 ? <div className="wb-panel-pad">{props.empty}</div> : null}
        </div>
        {props.foot === undefined ? null : <div className="wb-table-foot">{props.foot}</div>}
      </div>
    </div>
  );
}
