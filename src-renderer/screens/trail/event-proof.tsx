import type { ReactElement } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import { checkLabel } from '../../../shared/words/gate-words.ts';
import type { GateCheck } from '../../../shared/views/shape/gate.ts';
import type { TrailEvent, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { proofEvents } from '../wave/proof-events.ts';
import { storedChecks } from './stored-checks.ts';
import { trailHref } from './trail-filter.ts';

/** The newest event behind a check, as far as the rollout's own trail holds it. */
function useBehind(row: TrailRow): (check: GateCheck) => TrailRow | undefined {
  const read = useRead(
    useQueries().read.trail.queryOptions({ rollout: row.rollout, upTo: row.position, limit: 1000 }),
  );
  const rows = read.kind === 'ready' ? read.value.rows : [];
  return (check) => proofEvents(rows, check.id, row.wave ?? '', 1)[0];
}

function Check({
  check,
  event,
}: {
  readonly check: GateCheck;
  readonly event: TrailRow | undefined;
}): ReactElement {
  return (
    <li className="wb-row wb-event-link">
      <StateMark mark={check.met ? 'check/met' : 'check/not-met'} size={14} />
      <span className="wb-grow">{checkLabel(check)}</span>
      {event === undefined ? null : (
        <TextLink href={trailHref({ rollout: event.rollout, event: event.position })}>
          {numberText(event.position)}
        </TextLink>
      )}
    </li>
  );
}

function Allowed({
  row,
  checks,
}: {
  readonly row: TrailRow;
  readonly checks: readonly GateCheck[];
}): ReactElement {
  const behind = useBehind(row);
  const met = checks.filter((check) => check.met).length;
  const replay =
    row.rollout === null || row.wave === null
      ? null
      : `${place.wave(row.rollout, row.wave)}?at=${row.position - 1}`;
  return (
    <div className="wb-side-rule wb-stack">
      <div>
        <h3>{words.allowed(row.about)}</h3>
        <p className="wb-small wb-second">{words.allowedText(met, checks.length)}</p>
      </div>
      <ul className="wb-small">
        {checks.map((check) => (
          <Check key={check.id} check={check} event={behind(check)} />
        ))}
      </ul>
      {replay === null ? null : <ActionButton action={{ label: words.replay, href: replay }} wide />}
    </div>
  );
}

/** For a step through a gate: the checks that were stored with it. */
export function EventProof({ event }: { readonly event: TrailEvent }): ReactElement | null {
  const checks = storedChecks(event);
  return checks.length === 0 ? null : <Allowed row={event.row} checks={checks} />;
}
