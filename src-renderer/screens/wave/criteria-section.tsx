import type { ReactElement } from 'react';
import { useState } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { GateSide } from '../../../shared/domain/wave.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Row } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { markWord } from '../../../shared/words/status.ts';
import { shortDay } from '../../strings/en/moment.ts';
import { wave as words } from '../../strings/en/wave.ts';
import { useWaveDesk } from './wave-desk.ts';

export type CriterionRow = WavePage['criteria'][number];

/** An exit criterion nobody has looked at is not due before go-live. */
export function criterionMark(row: CriterionRow, live: boolean): CheckMark {
  if (row.check !== null) return row.check.verdict;
  return row.gate === 'exit' && !live ? 'not-due' : 'not-met';
}

export function wentLive({ row }: WavePage): boolean {
  return row.state.kind !== 'planned' && row.state.kind !== 'preparing' && row.state.kind !== 'cancelled';
}

function Evidence({ row }: { readonly row: CriterionRow }): ReactElement {
  const { check } = row;
  if (check === null) return <span className="wb-second">{row.howKnown}</span>;
  if (check.verdict === 'waived') return <span>{words.waivedFor(check.reason)}</span>;
  return <span>{check.evidence === '' ? words.noEvidence : check.evidence}</span>;
}

function RowControls({
  row,
  editing,
}: {
  readonly row: CriterionRow;
  readonly editing: boolean;
}): ReactElement {
  const { show } = useWaveDesk();
  if (!editing)
    return (
      <ActionLink action={{ label: words.check, onPress: () => show({ kind: 'check', criterion: row }) }} />
    );
  return (
    <span className="wb-row">
      <ActionLink
        action={{
          label: words.change,
          onPress: () => show({ kind: 'criterion', gate: row.gate, criterion: row }),
        }}
      />
      <ActionLink
        action={{
          label: words.withdraw,
          onPress: () => show({ kind: 'withdraw-criterion', criterion: row }),
        }}
      />
    </span>
  );
}

function CriterionLine({
  row,
  editing,
  checkable,
}: {
  readonly row: CriterionRow;
  readonly editing: boolean;
  readonly checkable: boolean;
}): ReactElement {
  const { page } = useWaveDesk();
  const mark = `check/${criterionMark(row, wentLive(page))}` as const;
  return (
    <tr>
      <th scope="row">
        <span className="wb-row">
          <StateMark mark={mark} size={14} name={markWord(mark)} /> {row.text}
        </span>
      </th>
      <td>
        <Evidence row={row} />
      </td>
      <td className="wb-second wb-nowrap">{row.check === null ? '' : shortDay(row.check.at)}</td>
      {checkable || editing ? (
        <td className="wb-nowrap">
          <RowControls row={row} editing={editing} />
        </td>
      ) : null}
    </tr>
  );
}

function CriteriaTable({
  gate,
  editing,
}: {
  readonly gate: GateSide;
  readonly editing: boolean;
}): ReactElement {
  const { page, locked } = useWaveDesk();
  const rows = page.criteria.filter((row) => row.gate === gate);
  // Exit criteria are about use: before go-live there is nothing to look at.
  const checkable = !locked && (gate === 'entry' || wentLive(page));
  return (
    <div className="wb-table-scroll" role="region" aria-label={words[gate]} tabIndex={0}>
      <table className="wb-table wb-table-plain">
        <thead>
          <tr>
            <th scope="col">{words[gate]}</th>
            <th scope="col">{gate === 'entry' ? words.evidence : words.howKnown}</th>
            <th scope="col">{words.checked}</th>
            {checkable || editing ? (
              <th scope="col">
                <span className="wb-hidden">{words.controls}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <CriterionLine key={row.id} row={row} editing={editing} checkable={checkable} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AddCriteria(): ReactElement {
  const { show } = useWaveDesk();
  return (
    <div className="wb-panel-pad">
      <Row>
        <ActionButton
          action={{
            label: words.addEntry,
            icon: 'plus',
            onPress: () => show({ kind: 'criterion', gate: 'entry', criterion: null }),
          }}
          size="small"
        />
        <ActionButton
          action={{
            label: words.addExit,
            icon: 'plus',
            onPress: () => show({ kind: 'criterion', gate: 'exit', criterion: null }),
          }}
          size="small"
        />
      </Row>
    </div>
  );
}

export function criteriaCounts(page: WavePage): {
  readonly entryMet: number;
  readonly entry: number;
  readonly exitMet: number;
  readonly exit: number;
} {
  const of = (gate: GateSide): readonly CriterionRow[] => page.criteria.filter((row) => row.gate === gate);
  const met = (rows: readonly CriterionRow[]): number =>
    rows.filter((row) => row.check !== null && row.check.verdict !== 'not-met').length;
  return {
    entryMet: met(of('entry')),
    entry: of('entry').length,
    exitMet: met(of('exit')),
    exit: of('exit').length,
  };
}

function Tables({ editing }: { readonly editing: boolean }): ReactElement {
  const { page } = useWaveDesk();
  const count = criteriaCounts(page);
  return (
    <div className="wb-criteria">
      {count.entry === 0 ? null : <CriteriaTable gate="entry" editing={editing} />}
      {count.exit === 0 ? null : <CriteriaTable gate="exit" editing={editing} />}
    </div>
  );
}

/** What must be so before the wave goes live, and before it is handed over. */
export function CriteriaSection(): ReactElement {
  const { page, locked } = useWaveDesk();
  const [editing, setEditing] = useState(false);
  const count = criteriaCounts(page);
  const live = page.row.state.kind === 'live' || page.row.state.kind === 'handed-over';
  const none = page.criteria.length === 0;
  // Each gate needs its own: until both have some, adding is the next thing to do.
  const missing = count.entry === 0 || count.exit === 0;
  const aside =
    locked || none ? undefined : (
      <ActionLink
        action={{ label: editing ? words.done : words.edit, onPress: () => setEditing(!editing) }}
      />
    );
  return (
    <Panel
      id="criteria"
      title={words.sections.criteria}
      mark={count.entry > 0 && count.entryMet === count.entry ? 'check/met' : 'check/not-met'}
      note={words.entryExit(count.entryMet, count.entry, count.exitMet, count.exit, live)}
      aside={aside}
    >
      {none ? (
        <div className="wb-panel-pad">
          <EmptyState title={words.noCriteria} heading={false}>
            {words.noCriteriaText}
          </EmptyState>
        </div>
      ) : (
        <Tables editing={editing} />
      )}
      {!locked && (editing || missing) ? <AddCriteria /> : null}
    </Panel>
  );
}
