import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { useDesk } from '../../app/desk.ts';
import { FilterChips } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { sync } from '../../strings/en/sync.ts';
import { workstationColumns } from './workstation-columns.tsx';
import { needsLook } from './workstation-state.ts';

const words = sync.stations;
const narrowing = [{ value: 'look', label: words.onlyTrouble }] as const;
/** So few are taken in at a glance: no filter, no search. */
const few = 12;

export type WorkstationsTableProps = {
  readonly rows: readonly WorkstationRow[];
  readonly selected: string | null;
  readonly onSelect: (origin: string) => void;
};

/** This one first, then the others as the page gives them; who has something to look at can be picked out. */
export function WorkstationsTable({ rows, selected, onSelect }: WorkstationsTableProps): ReactElement {
  const { now } = useDesk();
  const [chosen, setChosen] = useState<readonly 'look'[]>([]);
  const columns = useMemo(() => workstationColumns(now), [now]);
  const known = [...rows.filter(({ self }) => self), ...rows.filter(({ self }) => !self)];
  const shown = chosen.length === 0 ? known : known.filter(needsLook);
  const many = rows.length > few;
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={shown}
      rowId={(row) => row.origin}
      selectedId={selected ?? undefined}
      onSelect={onSelect}
      onOpen={onSelect}
      {...(many
        ? {
            textOf: (row: WorkstationRow) => `${row.name} ${row.place}`,
            filterLabel: words.find,
            count: (found: number) => words.found(found, rows.length),
            filters: (
              <FilterChips label={words.filters} choices={narrowing} chosen={chosen} onChange={setChosen} />
            ),
          }
        : {})}
      empty={
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      }
    />
  );
}
