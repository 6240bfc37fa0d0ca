import type { ReactElement, ReactNode } from 'react';
import { useMemo, useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { PeoplePage } from '../../../shared/views/shape/people-page.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { FilterChips } from '../../parts/chip.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Split } from '../../parts/layout.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { people as words } from '../../strings/en/people.ts';
import { FilterSelect } from '../trail/filter-select.tsx';
import { personColumns } from './person-columns.tsx';
import { PersonSide } from './person-side.tsx';
import type { RosterFilter } from './roster-filter.ts';
import { askedText, fields, narrowed, noFilter, valuesOf } from './roster-filter.ts';

export type RosterProps = {
  readonly page: PeoplePage;
  readonly filter: RosterFilter;
  readonly onFilter: (filter: RosterFilter) => void;
  readonly actions: ReactNode;
};

const choices = [
  { value: 'here', label: words.onlyHere },
  { value: 'left', label: words.onlyLeft },
  { value: 'waves', label: words.onlyInWaves },
] as const;

function Filters({ page, filter, onFilter }: Omit<RosterProps, 'actions'>): ReactElement {
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="wb-row wb-filters">
      {fields.map((field) => (
        <FilterSelect
          key={field}
          label={words[field]}
          any={words.any}
          value={filter.of[field]}
          options={valuesOf(page.people, field).map((value) => ({ value, label: value }))}
          onChange={(value) => onFilter({ ...filter, of: { ...filter.of, [field]: value } })}
        />
      ))}
      <FilterChips
        label={words.filters}
        choices={choices}
        chosen={filter.only}
        onChange={(only) => onFilter({ ...filter, only })}
      />
      {isNarrow ? <ActionLink action={{ label: words.clear, onPress: () => onFilter(noFilter) }} /> : null}
    </div>
  );
}

/** The people that answer, in a list to step through; the one chosen stands beside it. */
export function Roster({ page, filter, onFilter, actions }: RosterProps): ReactElement {
  const { now } = useDesk();
  const navigate = useNavigate();
  const [selected, select] = useState<string | null>(null);
  const today = dayOf(now);
  const columns = useMemo(() => personColumns(today, selected !== null), [today, selected]);
  const rows = useMemo(() => narrowed(page.people, filter, today), [page.people, filter, today]);
  const person = page.people.find((one) => one.id === selected);
  const cut = page.total > page.people.length;
  const text = filter.text.trim();
  const sentence =
    filter.only.length === 0 && askedText(filter) === text
      ? text === ''
        ? words.sentence(page.total)
        : words.sentenceOf(page.total, text)
      : words.fit(rows.length);
  return (
    <Split
      side={person === undefined ? undefined : <PersonSide person={person} onClose={() => select(null)} />}
    >
      <Sentence actions={actions} sub={cut ? words.cut(page.people.length, page.total) : undefined}>
        {sentence}
      </Sentence>
      <div className="wb-fill wb-fill-roster">
        <DataTable
          label={words.table}
          columns={columns}
          rows={rows}
          rowId={(one) => one.id}
          selectedId={selected ?? undefined}
          onSelect={select}
          onOpen={(id) => navigate(place.person(id))}
          sort={{ id: 'name', descending: false }}
          search={{ value: filter.text, onChange: (next) => onFilter({ ...filter, text: next }) }}
          filterLabel={words.find}
          count={(shown) => words.found(shown, page.total)}
          filters={<Filters page={page} filter={filter} onFilter={onFilter} />}
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
