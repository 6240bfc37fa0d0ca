import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { causeTitle } from '../../../shared/words/training-page-words.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { useNavigate } from '../../parts/link.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { shortDay } from '../../strings/en/short-day.ts';
import { training } from '../../strings/en/training.ts';
import type { GridRow } from './grid.ts';
import { gridsOf } from './grid.ts';
import { listName } from './list-name.ts';
import type { ShownWave } from '../../../shared/views/shown-matrix.ts';
import { useTrainingDesk } from './training-desk.ts';

const words = training.table;

/** A row of the matrix in words. */
export interface PersonLine {
  readonly key: string;
  readonly row: GridRow;
  readonly needs: number;
  readonly trained: number;
  readonly lacks: readonly string[];
  readonly soon: readonly string[];
}

/** What a person lacks and what runs out, item by item: the matrix's text twin. */
export function lineOf(row: GridRow, items: readonly string[], now: Instant): PersonLine {
  const cells = row.cells.map((cell, index) => ({ cell, item: items[index] ?? '' }));
  const lacks = cells.flatMap(({ cell, item }) =>
    cell.kind === 'gap' ? [words.gap(item, causeTitle(cell.cause))] : [],
  );
  const soon = cells.flatMap(({ cell, item }) => {
    if (cell.kind === 'overridden') return [words.override(item, shortDay(cell.until, now))];
    return cell.kind === 'expiring' && cell.until !== null
      ? [words.until(item, shortDay(cell.until, now))]
      : [];
  });
  const needs = cells.filter(({ cell }) => cell.kind !== 'not-needed').length;
  return { key: row.key, row, needs, trained: needs - lacks.length, lacks, soon };
}

const join = (parts: readonly string[]): string => (parts.length === 0 ? words.nothing : parts.join('; '));

const columns: readonly Column<PersonLine>[] = [
  {
    id: 'person',
    head: words.person,
    rowHead: true,
    width: 190,
    cell: ({ row }) => listName(row.person.name),
    sortBy: ({ row }) => listName(row.person.name),
  },
  {
    id: 'wave',
    head: words.wave,
    width: 170,
    cell: ({ row }) => row.wave.title,
    sortBy: ({ row }) => row.wave.title,
  },
  {
    id: 'role',
    head: words.role,
    width: 150,
    cell: ({ row }) => row.person.role ?? '',
    sortBy: ({ row }) => row.person.role ?? '',
  },
  {
    id: 'place',
    head: words.place,
    width: 180,
    cell: ({ row: { person } }) => [person.line, person.shift].filter((part) => part !== null).join(', '),
  },
  {
    id: 'trained',
    head: words.trained,
    width: 80,
    cell: ({ trained, needs }) => training.trainedOf(trained, needs),
    sortBy: ({ trained, needs }) => needs - trained,
  },
  { id: 'lacks', head: words.lacks, cell: ({ lacks }) => join(lacks), sortBy: ({ lacks }) => lacks.length },
  { id: 'soon', head: words.soon, width: 200, cell: ({ soon }) => soon.join('; ') },
];

export type PeopleTableProps = {
  readonly waves: readonly ShownWave[];
  /** Back to the matrix, as T does in both. */
  readonly onMatrix: () => void;
};

/** The matrix as a table: each person with what they lack in words. */
export function PeopleTable({ waves, onMatrix }: PeopleTableProps): ReactElement {
  const { now } = useDesk();
  const { show } = useTrainingDesk();
  const { can } = useDesk();
  const navigate = useNavigate();
  const lines = useMemo(
    () =>
      gridsOf(waves).flatMap((grid) =>
        grid.rows.map((row) =>
          lineOf(
            row,
            grid.items.map((item) => item.item),
            now,
          ),
        ),
      ),
    [waves, now],
  );
  const personOf = (key: string): string => lines.find((line) => line.key === key)?.row.person.id ?? '';
  const record = (key: string): void => {
    if (can('training.record')) show({ kind: 'record', people: [personOf(key)], item: null });
  };
  return (
    <DataTable
      label={words.label}
      columns={columns}
      rows={lines}
      rowId={(line) => line.key}
      onOpen={(key) => navigate(place.person(personOf(key)))}
      onKey={{ r: record, t: onMatrix }}
    />
  );
}
