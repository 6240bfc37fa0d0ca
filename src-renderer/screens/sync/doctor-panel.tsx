import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ShareProbe, ShareReport } from '../../../shared/domain/device.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { probeWords, verdictWords } from '../../../shared/words/doctor-words.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { doctor as words } from '../../strings/en/share.ts';
import { momentText } from '../../strings/en/sync.ts';

const probeMarks = {
  good: 'check/met',
  slow: 'check/late',
  bad: 'check/not-met',
  unknown: 'check/not-due',
} as const satisfies Record<ShareProbe['result'], Mark>;

const verdictMarks = {
  fit: 'check/met',
  'with-care': 'check/late',
  unfit: 'check/not-met',
} as const satisfies Record<ShareReport['fit'], Mark>;

const columns: readonly Column<ShareProbe>[] = [
  { id: 'probe', head: words.probe, rowHead: true, cell: (probe) => probeWords(probe).name },
  {
    id: 'result',
    head: words.result,
    width: 104,
    cell: (probe) => (
      <span className="wb-row wb-nowrap">
        <StateMark mark={probeMarks[probe.result]} size={14} />
        {probeWords(probe).result}
      </span>
    ),
  },
  { id: 'value', head: words.value, numeric: true, width: 120, cell: (probe) => probeWords(probe).value },
  {
    id: 'means',
    head: words.meaning,
    cell: (probe) => (
      <>
        {probeWords(probe).means}
        {probe.detail === '' ? null : <span className="wb-muted"> {probe.detail}</span>}
      </>
    ),
  },
];

/** What stands in the way first. */
const order: Readonly<Record<ShareProbe['result'], number>> = { bad: 0, slow: 1, unknown: 2, good: 3 };

export type DoctorPanelProps = {
  readonly report: (ShareReport & { readonly at?: Instant | undefined }) | null;
};

/** Quiet until something is wrong: what is good is counted, and shown when asked for. */
function Probes({ probes }: Pick<ShareReport, 'probes'>): ReactElement {
  const [all, setAll] = useState(false);
  const sorted = [...probes].sort((a, b) => order[a.result] - order[b.result]);
  const good = probes.filter(({ result }) => result === 'good').length;
  const shown = all ? sorted : sorted.filter(({ result }) => result !== 'good');
  return (
    <>
      {shown.length === 0 ? null : (
        <SimpleTable label={words.table} columns={columns} rows={shown} rowId={({ id }) => id} />
      )}
      {good === 0 ? null : (
        <p className="wb-legend-line wb-small wb-second">
          {words.good(good, probes.length)}{' '}
          <ActionLink
            action={{ label: all ? words.hideGood : words.showGood, onPress: () => setAll(!all) }}
          />
        </p>
      )}
    </>
  );
}

/** The report of the share doctor: verdict in words, each thing tried with its mark, its value and what it means. */
export function DoctorPanel({ report }: DoctorPanelProps): ReactElement {
  const { now } = useDesk();
  if (report === null)
    return (
      <Panel title={words.title} inside="pad">
        <EmptyState title={words.none} heading={false}>
          {words.noneText}
        </EmptyState>
      </Panel>
    );
  const { fit, at } = report;
  const { says, timings } = verdictWords(report);
  return (
    <Panel title={words.title} aside={at === undefined ? undefined : words.checked(momentText(at, now))}>
      <div className="wb-panel-pad">
        <p className="wb-row">
          <StateMark mark={verdictMarks[fit]} size={20} />
          <b className="wb-medium">{says}</b>
        </p>
        <p className="wb-small wb-second">
          {words.means[fit]} {timings}
        </p>
      </div>
      <Probes probes={report.probes} />
    </Panel>
  );
}
