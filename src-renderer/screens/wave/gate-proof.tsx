import type { ReactElement } from 'react';
import type { Gate, GateCheck } from '../../../shared/views/shape/gate.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { blockerWords } from '../../../shared/words/check-words.ts';
import { numberText } from '../../../shared/words/count.ts';
import { checkLabel } from '../../../shared/words/gate-words.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { TextLink } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { trailHref } from '../trail/trail-filter.ts';
import { useAsOf } from '../trail/use-as-of.ts';
import { metInputs } from './met-inputs.ts';
import { proofEvents } from './proof-events.ts';
import { useWaveDesk } from './wave-desk.ts';

function useTrailRows(): readonly TrailRow[] {
  const { page } = useWaveDesk();
  const { at } = useAsOf();
  const trail = useRead(
    useQueries().read.trail.queryOptions({ rollout: page.rollout.id, limit: 1000, upTo: at }),
  );
  return trail.kind === 'ready' ? trail.value.rows : [];
}

function Inputs({ check }: { readonly check: GateCheck }): ReactElement {
  const { page } = useWaveDesk();
  if (check.met) return <span className="wb-second">{metInputs(check, page)}</span>;
  return (
    <ul>
      {check.blockers.map(blockerWords).map((blocker) => (
        <li key={`${blocker.name} ${blocker.cause}`}>
          <b className="wb-medium">{blocker.name}</b> {blocker.cause}
        </li>
      ))}
    </ul>
  );
}

function Events({
  check,
  rows,
}: {
  readonly check: GateCheck;
  readonly rows: readonly TrailRow[];
}): ReactElement {
  const { page } = useWaveDesk();
  const found = proofEvents(rows, check.id, page.row.id);
  if (check.id === 'training')
    return <TextLink href={trailHref({ what: 'training-recorded/2' })}>{words.trainingRecords}</TextLink>;
  if (found.length === 0) return <span className="wb-muted">{words.proofNothing}</span>;
  return (
    <ul>
      {found.map((row) => (
        <li key={row.id}>
          <TextLink href={trailHref({ rollout: page.rollout.id, event: row.position })}>
            {numberText(row.position)}
          </TextLink>{' '}
          <span className="wb-second">{row.what}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every check of a gate with what it was computed from, and where that stands in the trail. */
export function GateProof({ gate }: { readonly gate: Gate }): ReactElement {
  const rows = useTrailRows();
  return (
    <div className="wb-proof">
      <h3>{words.proofTitle(gate.side)}</h3>
      <p className="wb-small wb-second">{words.proofNow}</p>
      <SimpleTable
        label={words.proofTitle(gate.side)}
        rows={gate.checks}
        rowId={(check) => check.id}
        framed
        columns={[
          {
            id: 'check',
            head: words.proofCheck,
            rowHead: true,
            width: 200,
            cell: (check) => (
              <span className="wb-row">
                <StateMark mark={check.met ? 'check/met' : 'check/not-met'} size={14} /> {checkLabel(check)}
              </span>
            ),
          },
          {
            id: 'state',
            head: words.proofState,
            width: 90,
            cell: (check) => (check.met ? words.met : words.notMet),
          },
          { id: 'inputs', head: words.proofInputs, cell: (check) => <Inputs check={check} /> },
          { id: 'events', head: words.proofEvents, cell: (check) => <Events check={check} rows={rows} /> },
        ]}
      />
    </div>
  );
}
