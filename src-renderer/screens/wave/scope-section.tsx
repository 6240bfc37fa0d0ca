import type { ReactElement } from 'react';
import { useState } from 'react';
import type { PersonRow } from '../../../shared/views/shape/wave-training.ts';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import type { Scope } from '../../../shared/domain/scope.ts';
import { dayText, instantText } from '../../../shared/words/when.ts';
import { place } from '../../app/address.ts';
import { ActionButton, ActionLink, TextLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { wave as words } from '../../strings/en/wave.ts';
import { JoinersPanel } from './joiners-panel.tsx';
import { undecidedOf } from './dialogs/joiners-dialog.tsx';
import { signedSections } from './signed-sections.ts';
import { useWaveDesk } from './wave-desk.ts';

function listed(values: readonly string[]): string {
  return values.length === 0 ? words.notNarrowed : values.join(', ');
}

/** A fact is left out where the scope says nothing by it, so that what it does say stands out. */
function scopeFacts(scope: Scope): readonly Fact[] {
  const narrow: readonly Fact[] = [
    { label: words.lines, value: listed(scope.lines) },
    { label: words.shifts, value: listed(scope.shifts) },
    { label: words.departments, value: listed(scope.departments) },
    { label: words.products, value: listed(scope.products) },
    { label: words.functions, value: listed(scope.functions) },
    { label: words.roles, value: listed(scope.roles) },
  ];
  const said = narrow.filter((fact) => fact.value !== words.notNarrowed);
  const out = scope.notCovered === '' ? [] : [{ label: words.notCovered, value: scope.notCovered }];
  return [{ label: words.site, value: scope.site }, ...said, ...out];
}

/** What sets somebody apart from the rest: taken in late, or gone. */
function sinceOf({ joiner, left }: PersonRow): string {
  const parts = [joiner ? words.lateJoiner : '', left === null ? '' : words.leftOn(dayText(left))];
  return parts.filter((part) => part !== '').join(', ');
}

function People({ people }: { readonly people: readonly PersonRow[] }): ReactElement {
  return (
    <DataTable
      label={words.cohortPeople}
      rows={people}
      rowId={(person) => person.id}
      columns={[
        {
          id: 'name',
          head: words.person,
          rowHead: true,
          cell: (person) => <TextLink href={place.person(person.id)}>{person.name}</TextLink>,
          sortBy: (person) => person.name,
        },
        {
          id: 'role',
          head: words.role,
          cell: (person) => person.role ?? '',
          sortBy: (person) => person.role ?? '',
        },
        {
          id: 'line',
          head: words.line,
          cell: (person) => person.line ?? '',
          sortBy: (person) => person.line ?? '',
        },
        {
          id: 'shift',
          head: words.shift,
          cell: (person) => person.shift ?? '',
          sortBy: (person) => person.shift ?? '',
        },
        {
          id: 'since',
          head: words.cameLeft,
          cell: (person) => sinceOf(person),
          sortBy: (person) => sinceOf(person),
        },
      ]}
      textOf={(person) => `${person.name} ${person.role ?? ''} ${person.line ?? ''}`}
    />
  );
}

function Controls(): ReactElement | null {
  const { page, readOnly, show } = useWaveDesk();
  const ahead = page.row.state.kind === 'planned' || page.row.state.kind === 'preparing';
  if (readOnly || !ahead) return null;
  const free = page.cohort.frozen === null;
  return (
    <Row>
      {free ? (
        <ActionButton
          action={{ label: words.chooseCohort, onPress: () => show({ kind: 'cohort' }) }}
          size="small"
        />
      ) : null}
      {free ? (
        <ActionButton
          action={{ label: words.freezeCohort, onPress: () => show({ kind: 'freeze' }) }}
          size="small"
        />
      ) : null}
      <ActionButton
        action={{ label: words.moveDates, onPress: () => show({ kind: 'timing' }) }}
        size="small"
      />
      <ActionButton action={{ label: words.rename, onPress: () => show({ kind: 'title' }) }} size="small" />
    </Row>
  );
}

function useFacts(): readonly Fact[] {
  const { page } = useWaveDesk();
  const { frozen, size } = page.cohort;
  const { timing } = page.row;
  return [
    ...scopeFacts(page.row.scope),
    { label: words.goLiveOn, value: instantText(timing.goLive) },
    { label: words.exitOn, value: instantText(timing.exit) },
    { label: words.cohort, value: words.cohortSize(size) },
    { label: words.frozenAt, value: frozen === null ? words.notFrozen : instantText(frozen.at) },
    ...(frozen === null
      ? []
      : [{ label: words.digest, value: <span className="wb-mono">{shortDigest(frozen.digest)}</span> }]),
  ];
}

/** A late joiner nobody decided on keeps a gate closed. */
export function scopeMark(page: WavePage): CheckMark {
  if (page.ahead !== null && undecidedOf(page).length > 0) return 'not-met';
  return page.cohort.frozen === null ? 'not-due' : 'met';
}

/** Whom and what the wave covers, when, and the people frozen by name. */
export function ScopeSection(): ReactElement {
  const { page, locked, show } = useWaveDesk();
  const [open, setOpen] = useState(false);
  const facts = useFacts();
  const { frozen, people, size } = page.cohort;
  const voids = signedSections(page, 'scope');
  const note = frozen === null ? words.scopeOpen : voids === 0 ? words.scopeFrozen : words.scopeVoids(voids);
  const edit = locked ? undefined : (
    <ActionLink action={{ label: words.edit, onPress: () => show({ kind: 'scope' }) }} />
  );
  return (
    <Panel id="scope" title={words.sections.scope} mark={`check/${scopeMark(page)}`} note={note} aside={edit}>
      <div className="wb-panel-pad wb-stack">
        <JoinersPanel />
        <Facts columns={3} facts={facts} />
        <Controls />
        {size === 0 ? null : (
          <ActionLink
            action={{
              label: open ? words.hidePeople : words.showPeople(size),
              onPress: () => setOpen(!open),
            }}
          />
        )}
      </div>
      {open ? (
        <div className="wb-panel-pad">
          <People people={people} />
        </div>
      ) : null}
    </Panel>
  );
}
