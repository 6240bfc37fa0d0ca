import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { PeoplePage } from '../../../shared/views/shape/people-page.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { FilterChips } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page, Split } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { people as words } from '../../strings/en/people.ts';
import { personColumns, textOfPerson } from './person-columns.tsx';
import { PersonSide } from './person-side.tsx';

export type Person = PeoplePage['people'][number];

/** The roster, to look people up in. */
export function PeopleScreen(): ReactElement {
  useWhere([{ label: words.crumb }]);
  const page = useRead(useQueries().read.people.queryOptions({}));
  return (
    <ReadView of={page}>
      {(value) => (value.total === 0 ? <NoPeople /> : <Roster people={value.people} />)}
    </ReadView>
  );
}

function useImport(): ReactElement | undefined {
  const { can } = useDesk();
  return can('people.import') ? (
    <ActionButton action={{ label: words.import, icon: 'plus', href: place.imports('people') }} />
  ) : undefined;
}

function NoPeople(): ReactElement {
  const { can } = useDesk();
  return (
    <Page>
      <Sentence>{words.sentence(0)}</Sentence>
      <Panel title={words.table} inside="pad">
        <EmptyState
          title={words.empty}
          heading={false}
          action={can('people.import') ? { label: words.import, href: place.imports('people') } : undefined}
        >
          {words.emptyText}
        </EmptyState>
      </Panel>
    </Page>
  );
}

type Filter = 'here' | 'waves';
const choices = [
  { value: 'here', label: words.onlyHere },
  { value: 'waves', label: words.onlyInWaves },
] as const;

function Roster({ people }: { readonly people: readonly Person[] }): ReactElement {
  const { now } = useDesk();
  const action = useImport();
  const [filters, setFilters] = useState<readonly Filter[]>([]);
  const [selected, select] = useState<string | null>(null);
  const today = dayOf(now);
  const columns = useMemo(() => personColumns(today, selected !== null), [today, selected]);
  const rows = useMemo(
    () =>
      people.filter(
        (person) =>
          (!filters.includes('here') || person.left === null) &&
          (!filters.includes('waves') || person.waves.length > 0),
      ),
    [people, filters],
  );
  const person = people.find((one) => one.id === selected);
  return (
    <Split
      side={person === undefined ? undefined : <PersonSide person={person} onClose={() => select(null)} />}
    >
      <Sentence actions={action}>{words.sentence(people.length)}</Sentence>
      <div className="wb-fill">
        <DataTable
          label={words.table}
          columns={columns}
          rows={rows}
          rowId={(one) => one.id}
          selectedId={selected ?? undefined}
          onSelect={select}
          sort={{ id: 'name', descending: false }}
          textOf={textOfPerson}
          filterLabel={words.find}
          count={words.found}
          height={34}
          filters={
            <FilterChips label={words.filters} choices={choices} chosen={filters} onChange={setFilters} />
          }
          empty={
            <EmptyState title={words.noneFound} heading={false}>
              {words.noneFoundText}
            </EmptyState>
          }
        />
      </div>
    </Split>
  );
}
