import type { ReactElement } from 'react';
import type { GateProof } from '../../../shared/views/shape/gate-proof.ts';
import type { TrailEvent } from '../../../shared/views/shape/trail-page.ts';
import { checkLabel } from '../../../shared/words/gate-words.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { ReplayMark } from '../why/replay-mark.tsx';
import { gateEvent } from './gate-event.ts';
import type { GateEvent } from './gate-event.ts';

/** So many checks stand in the panel; the proof has them all. */
const most = 6;

function Checks({ proof }: { readonly proof: GateProof }): ReactElement {
  const open = proof.checks.filter((check) => !check.met);
  const shown = [...open, ...proof.checks.filter((check) => check.met)].slice(0, most);
  const left = proof.checks.length - shown.length;
  return (
    <ul className="wb-small">
      {shown.map((check) => (
        <li key={check.id} className="wb-row wb-event-link">
          <StateMark mark={check.met ? 'check/met' : 'check/not-met'} size={14} named />
          <span className="wb-grow">{checkLabel(check)}</span>
        </li>
      ))}
      {left === 0 ? null : <li className="wb-muted">{words.moreChecks(left)}</li>}
    </ul>
  );
}

function Replayed({
  gate,
  proof,
  event,
}: {
  readonly gate: GateEvent;
  readonly proof: GateProof;
  readonly event: TrailEvent;
}): ReactElement {
  const met = proof.checks.filter((check) => check.met).length;
  const decision = proof.decisions.find((one) => one.event === event.row.id);
  const { rollout, wave, ...then } = gate;
  return (
    <div className="wb-side-rule wb-stack">
      <div>
        <h3>{words.allowed(event.row.refused, proof.wave.title)}</h3>
        <p className="wb-small wb-second">
          {words.allowedText(proof.open, gate.side, met, proof.checks.length)}
        </p>
      </div>
      <Checks proof={proof} />
      {decision === undefined ? null : <ReplayMark agrees={decision.agrees} />}
      <ActionButton action={{ label: words.replay, href: place.why(rollout, wave, then) }} wide />
    </div>
  );
}

function Asked({
  gate,
  event,
}: {
  readonly gate: GateEvent;
  readonly event: TrailEvent;
}): ReactElement | null {
  const read = useRead(useQueries().read.why.queryOptions(gate));
  if (read.kind === 'ready') return <Replayed gate={gate} proof={read.value} event={event} />;
  return read.kind === 'loading' ? (
    <p className="wb-small wb-muted" role="status">
      {words.replaying}
    </p>
  ) : null;
}

/** For a step through a gate, passed or refused: what the gate was computed from, replayed from the log. */
export function EventProof({ event }: { readonly event: TrailEvent }): ReactElement | null {
  const gate = gateEvent(event);
  return gate === null ? null : <Asked gate={gate} event={event} />;
}
