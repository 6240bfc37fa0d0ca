import type { ReactElement } from 'react';
import type { TrailPage, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import type { Action } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { trailFilters } from '../../strings/en/trail-filters.ts';
import { trail as words } from '../../strings/en/trail.ts';
import type { Names } from './record-names.ts';
import { trailColumns } from './trail-columns.tsx';
import type { TrailPlace } from './trail-filter.ts';
import { TrailFilters } from './trail-filters.tsx';
import type { Move } from './trail-place.ts';
import type { TrailList } from './use-trail.ts';
import type { Typed } from './use-typed.ts';

export type TrailTableProps = {
  readonly list: TrailList;
  readonly page: TrailPage;
  readonly place: TrailPlace;
  readonly names: Names;
  readonly typed: Typed;
  readonly actions: readonly Action[];
  readonly onMove: Move;
};

/** So many rows before the end the next page is asked for: further than one glance down. */
const ahead = 150;

const idOf = (row: TrailRow): string => String(row.position);

function Empty(): ReactElement {
  return (
    <EmptyState title={words.empty} heading={false}>
      {words.emptyText}
    </EmptyState>
  );
}

/** Filters, words, count and the list itself; old rows stand until those of a new filter come. */
export function TrailTable(props: TrailTableProps): ReactElement {
  const { list, page, place, names, typed, actions, onMove } = props;
  const select = (id: string): void => onMove({ event: Number(id) });
  const narrowing = list.narrowing || typed.waiting;
  return (
    <div className={narrowing ? 'wb-trail wb-narrowing' : 'wb-trail'} aria-busy={narrowing}>
      <DataTable
        label={words.title}
        rows={list.rows}
        rowId={idOf}
        columns={trailColumns}
        two
        height={34}
        selectedId={place.event === null ? undefined : String(place.event)}
        onSelect={select}
        onOpen={select}
        onKey={{ a: (id) => onMove({ at: Number(id), event: Number(id) }) }}
        page={{ more: list.more, onMore: list.onMore, ahead }}
        filterLabel={trailFilters.words}
        search={typed}
        filters={
          <TrailFilters
            filter={place.filter}
            page={page}
            names={names}
            onChange={(filter) => onMove({ filter, event: null })}
          />
        }
        count={() => (narrowing ? trailFilters.narrowing : words.count(list.total))}
        actions={actions}
        empty={<Empty />}
        foot={
          <>
            <span>{words.shown(list.rows.length, list.total)}</span>
            <span>{words.help}</span>
          </>
        }
      />
    </div>
  );
}
