import type { ReactElement } from 'react';
import type { JoinAsked } from '../../../shared/views/shape/sync-page.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Panel } from '../../parts/panel.tsx';
import { peopleText } from '../../strings/en/people-named.ts';
import { momentText, sync } from '../../strings/en/sync.ts';
import { useSyncRights } from './sync-rights.ts';
import { useAdministrators } from './use-administrators.ts';

const words = sync.asked;

export type JoinPanelProps = {
  readonly asked: readonly JoinAsked[];
  readonly onLook: (asked: JoinAsked) => void;
};

/** Whom to ask, for whoever may let nobody in. */
function Others(): ReactElement {
  return <p className="wb-asked wb-small wb-second">{words.others(peopleText(useAdministrators()))}</p>;
}

/** Workstations that ask to join, each with its fingerprint as its own screen shows it. */
export function JoinPanel({ asked, onLook }: JoinPanelProps): ReactElement | null {
  const { now } = useDesk();
  const { enrol } = useSyncRights();
  if (asked.length === 0) return null;
  return (
    <Panel title={words.title(asked.length)} mark="book/quarantined">
      <ul>
        {asked.map((one) => (
          <li key={`${one.id} ${one.incarnation}`} className="wb-asked">
            <p>
              <b className="wb-medium wb-break">{one.name}</b>{' '}
              <span className="wb-second">{one.place === '' ? words.noPlace : one.place}</span>
            </p>
            <p className="wb-small wb-muted">{words.since(momentText(one.madeAt, now))}</p>
            <Fingerprint value={one.fingerprint} />
            {one.again ? <p className="wb-small wb-second">{words.again}</p> : null}
            {enrol ? (
              <ActionButton action={{ label: `${words.look}: ${one.name}`, onPress: () => onLook(one) }} />
            ) : null}
          </li>
        ))}
      </ul>
      {enrol ? null : <Others />}
    </Panel>
  );
}
