import type { ReactElement } from 'react';
import type { CheckMark } from '../../../shared/domain/marks.ts';
import type { HeldDeviation } from '../../../shared/domain/rollout.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { instantText } from '../../../shared/words/when.ts';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { useWaveDesk } from './wave-desk.ts';

export function openDeviations({ deviations }: WavePage): number {
  return deviations.filter((row) => row.closed === null).length;
}

export function deviationsMark(page: WavePage): CheckMark {
  if (page.deviations.some((row) => row.closed === null && row.severity === 'high')) return 'not-met';
  return page.row.state.kind === 'planned' || page.row.state.kind === 'preparing' ? 'not-due' : 'met';
}

function Disposition({ row }: { readonly row: HeldDeviation }): ReactElement {
  const { readOnly, show } = useWaveDesk();
  if (row.closed !== null)
    return (
      <>
        {row.closed.disposition}
        <br />
        <span className="wb-muted">{instantText(row.closed.at)}</span>
      </>
    );
  if (readOnly) return <>{words.stillOpen}</>;
  return (
    <ActionLink
      action={{
        label: words.closeDeviation,
        onPress: () => show({ kind: 'close-deviation', deviation: row }),
      }}
    />
  );
}

function DeviationTable(): ReactElement {
  const { page } = useWaveDesk();
  return (
    <SimpleTable
      label={words.deviationsList}
      rows={page.deviations}
      rowId={(row) => row.id}
      columns={[
        { id: 'number', head: words.number, mono: true, cell: (row) => row.number },
        { id: 'severity', head: words.severity, cell: (row) => words.severities[row.severity] },
        { id: 'what', head: words.what, rowHead: true, cell: (row) => row.what },
        {
          id: 'recorded',
          head: words.recorded,
          cell: (row) => (
            <>
              {instantText(row.at)}
              <br />
              <span className="wb-muted">{row.by}</span>
            </>
          ),
        },
        { id: 'disposition', head: words.disposition, cell: (row) => <Disposition row={row} /> },
      ]}
    />
  );
}

/** What went wrong in this wave, and what was decided about it. */
export function DeviationsSection(): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const none = page.deviations.length === 0;
  const record = { label: words.recordDeviation, onPress: () => show({ kind: 'deviation' }) };
  const live = page.row.state.kind === 'live' || page.row.state.kind === 'handed-over';
  return (
    <Panel
      id="deviations"
      title={words.sections.deviations}
      mark={`check/${deviationsMark(page)}`}
      note={words.deviationsOpen(openDeviations(page), page.deviations.length)}
    >
      {none ? (
        <div className="wb-panel-pad">
          <EmptyState title={words.noDeviations} heading={false} action={readOnly ? undefined : record}>
            {live ? words.noDeviationsText : words.deviationsNotLive}
          </EmptyState>
        </div>
      ) : (
        <DeviationTable />
      )}
      {readOnly || none ? null : (
        <div className="wb-panel-pad">
          <ActionButton action={record} size="small" />
        </div>
      )}
    </Panel>
  );
}
