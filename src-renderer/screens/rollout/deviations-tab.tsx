import type { ReactElement } from 'react';
import type { HeldDeviation } from '../../../shared/domain/rollout.ts';
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

function useColumns(): readonly Column<HeldDeviation>[] {
  const { waves, readOnly, show } = useRolloutDesk();
  const { now, can } = useDesk();
  const titleOf = (id: string): string => waves.find((wave) => wave.id === id)?.title ?? id;
  const state = (deviation: HeldDeviation): ReactElement => (
    <span className="wb-row">
      <StateMark mark={deviation.closed === null ? 'check/not-met' : 'check/met'} size={14} />
      {deviation.closed === null ? words.open : words.closed(planText(deviation.closed.at, now))}
    </span>
  );
  return [
    { id: 'number', head: words.number, width: 110, mono: true, rowHead: true, cell: (deviation) => deviation.number },
    { id: 'wave', head: words.wave, width: 150, cell: (deviation) => titleOf(deviation.wave) },
    { id: 'severity', head: words.severity, width: 80, cell: (deviation) => words.severities[deviation.severity] },
    { id: 'what', head: words.what, cell: (deviation) => (deviation.closed === null ? deviation.what : <>{deviation.what} <span className="wb-muted">{deviation.closed.disposition}</span></>) },
    { id: 'when', head: words.when, width: 175, cell: (deviation) => planText(deviation.at, now) },
    { id: 'state', head: words.state, width: 150, cell: state },
    ...(readOnly || !can('deviation.close') ? [] : [{
      id: 'act', head: words.close, width: 80,
      cell: (deviation: HeldDeviation) => (deviation.closed === null ? <ActionButton action={{ label: words.close, onPress: () => show({ kind: 'close-deviation', deviation }) }} size="small" /> : ''),
    }]),
  ];
}

/** What went not as planned, open first. */
export function DeviationsTab(): ReactElement {
  const { page, waves, offer } = useRolloutDesk();
  const columns = useColumns();
  if (page.deviations.length === 0) {
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false} action={waves.length > 0 ? offer(words.record, { kind: 'deviation' }) : undefined}>{words.noneText}</EmptyState>
      </Panel>
    );
  }
  const rows = [...page.deviations].sort((a, b) => Number(a.closed !== null) - Number(b.closed !== null) || b.at.ms - a.at.ms);
  return (
    <Panel title={words.title} aside={<EditLink label={words.record} dialog={{ kind: 'deviation' }} />}>
      <SimpleTable label={words.title} columns={columns} rows={rows} rowId={(deviation) => deviation.id} />
    </Panel>
  );
}
