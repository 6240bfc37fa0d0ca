import type { ReactElement, ReactNode } from 'react';
import type { PersonPage } from '../../../shared/views/shape/person-page.ts';
import { markWord } from '../../../shared/words/status.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { people } from '../../strings/en/people.ts';
import { person as words } from '../../strings/en/person.ts';
import { calendarText } from '../../strings/en/time.ts';

/** What the roster says of them now. */
export function FactsPanel({ page }: { readonly page: PersonPage }): ReactElement {
  const { person, manager, account } = page;
  const text = (value: string | null): ReactNode => value ?? <span className="wb-muted">{words.none}</span>;
  const day = (value: string | null): ReactNode => text(value === null ? null : calendarText(value));
  const boss =
    manager === null ? text(null) : <TextLink href={place.person(manager.id)}>{manager.name}</TextLink>;
  const facts = [
    { label: people.role, value: text(person.role) },
    { label: people.site, value: text(person.site) },
    { label: people.line, value: text(person.line) },
    { label: people.shift, value: text(person.shift) },
    { label: people.department, value: text(person.department) },
    { label: people.language, value: text(person.language) },
    { label: words.manager, value: boss },
    { label: words.email, value: text(person.email) },
    { label: people.since, value: day(person.joined) },
    { label: people.left, value: day(person.left) },
    { label: words.account, value: account ?? <span className="wb-muted">{words.noAccount}</span> },
  ];
  return (
    <Panel
      title={words.facts}
      inside="pad"
      aside={<TextLink href={place.trail({ text: person.id })}>{words.trail}</TextLink>}
    >
      <Facts facts={facts} columns={2} />
    </Panel>
  );
}

type Wave = PersonPage['waves'][number];

const columns: readonly Column<Wave>[] = [
  {
    id: 'wave',
    head: words.waves.wave,
    rowHead: true,
    cell: (wave) => (
      <Anchor href={place.wave(wave.rollout, wave.id)} className="wb-plain-link">
        {wave.waveTitle}
      </Anchor>
    ),
  },
  { id: 'rollout', head: words.waves.rollout, cell: (wave) => wave.title },
  {
    id: 'state',
    head: words.waves.state,
    width: 190,
    cell: (wave) => (
      <span className="wb-row">
        <StateMark mark={`wave/${wave.mark}`} size={14} />
        {wave.joiner ? words.waves.joiner : markWord(`wave/${wave.mark}`)}
      </span>
    ),
  },
];

/** The waves they go live with. */
export function WavesPanel({ page }: { readonly page: PersonPage }): ReactElement {
  if (page.waves.length === 0) {
    return (
      <Panel title={words.waves.title} inside="pad">
        <EmptyState title={words.waves.none} heading={false}>
          {words.waves.noneText}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={words.waves.title}>
      <SimpleTable label={words.waves.title} rows={page.waves} rowId={(wave) => wave.id} columns={columns} />
    </Panel>
  );
}
