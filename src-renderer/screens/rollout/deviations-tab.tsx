import type { ReactElement, ReactNode } from 'react';
import type { HeldDeviation } from '../../../shared/domain/rollout.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { rollout } from '../../strings/en/rollout.ts';
import { planText } from '../../strings/en/time.ts';
import { EditLink } from './edit-link.tsx';
import { useRolloutDesk } from './rollout-desk.ts';

const words = rollout.deviations;
const linking = rollout.linkTraining;

type Cell = (deviation: HeldDeviation) => ReactNode;

/** What happened, what was done about it, and what training it points at. */
function What({ what, closed, training }: HeldDeviation): ReactElement {
  return (
    <>
      {what} {closed === null ? null : <span className="wb-muted">{closed.disposition}</span>}
      {training.items.length === 0 ? null : (
        <span className="wb-second wb-block">{linking.linked(training.items)}</span>
      )}
    </>
  );
}

function State({ closed, now }: HeldDeviation & { readonly now: Instant }): ReactElement {
  return (
    <span className="wb-row">
      <StateMark mark={closed === null ? 'check/not-met' : 'check/met'} size={14} />
      {closed === null ? words.open : words.closed(planText(closed.at, now))}
    </span>
  );
}

/** The column with the controls of a row; none for whoever may do nothing there. */
function useActsColumn(): readonly Column<HeldDeviation>[] {
  const { readOnly, show } = useRolloutDesk();
  const { can } = useDesk();
  const closes = can('deviation.close');
  const links = can('deviation.link');
  if (readOnly || !(closes || links)) return [];
  const cell: Cell = (deviation) => (
    <span className="wb-row">
      {links ? (
        <ActionButton
          action={{ label: linking.link, onPress: () => show({ kind: 'link-training', deviation }) }}
          size="small"
        />
      ) : null}
      {closes && deviation.closed === null ? (
        <ActionButton
          action={{ label: words.close, onPress: () => show({ kind: 'close-deviation', deviation }) }}
          size="small"
        />
      ) : null}
    </span>
  );
  return [{ id: 'act', head: words.acts, width: closes && links ? 190 : 120, cell }];
}

function useColumns(): readonly Column<HeldDeviation>[] {
  const { waves } = useRolloutDesk();
  const { now } = useDesk();
  const acts = useActsColumn();
  const wave: Cell = (deviation) => waves.find((row) => row.id === deviation.wave)?.title ?? deviation.wave;
  const severity: Cell = (deviation) => words.severities[deviation.severity];
  return [
    { id: 'number', head: words.number, width: 110, mono: true, rowHead: true, cell: ({ number }) => number },
    { id: 'wave', head: words.wave, width: 150, cell: wave },
    { id: 'severity', head: words.severity, width: 80, cell: severity },
    { id: 'what', head: words.what, cell: (deviation) => <What {...deviation} /> },
    { id: 'when', head: words.when, width: 175, cell: ({ at }) => planText(at, now) },
    { id: 'state', head: words.state, width: 150, cell: (deviation) => <State {...deviation} now={now} /> },
    ...acts,
  ];
}

/** What went not as planned, open first. */
export function DeviationsTab(): ReactElement {
  const { page, waves, offer } = useRolloutDesk();
  const columns = useColumns();
  if (page.deviations.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState
          title={words.none}
          heading={false}
          action={waves.length > 0 ? offer(words.record, { kind: 'deviation' }) : undefined}
        >
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  }
  const rows = [...page.deviations].sort(
    (a, b) => Number(a.closed !== null) - Number(b.closed !== null) || b.at.ms - a.at.ms,
  );
  return (
    <Panel title={words.title} aside={<EditLink label={words.record} dialog={{ kind: 'deviation' }} />}>
      <SimpleTable label={words.title} columns={columns} rows={rows} rowId={(deviation) => deviation.id} />
    </Panel>
  );
}
