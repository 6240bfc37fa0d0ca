import type { ReactElement } from 'react';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { standingWords } from '../../../shared/words/sync-words.ts';
import type { NameOf } from '../../../shared/words/trouble-words.ts';
import { useDesk } from '../../app/desk.ts';
import type { Action } from '../../parts/action.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { clockOff, momentText, sync } from '../../strings/en/sync.ts';
import { numberText } from '../../strings/en/time.ts';
import type { SyncDialog } from './sync-dialogs.tsx';
import { useSyncRights } from './sync-rights.ts';
import { TroubleNote } from './troubles-panel.tsx';
import { standingMark } from './workstation-state.ts';

const words = sync.side;

export type WorkstationSideProps = {
  readonly row: WorkstationRow;
  readonly names: NameOf;
  readonly show: (dialog: SyncDialog) => void;
  readonly onClose: () => void;
};

function useFacts(row: WorkstationRow): readonly Fact[] {
  const { now } = useDesk();
  const { stations } = sync;
  const seen = row.lastSeen === null ? stations.never : momentText(row.lastSeen, now);
  const counted = (label: string, count: number | null): readonly Fact[] =>
    count === null ? [] : [{ label, value: numberText(count) }];
  return [
    { label: stations.lastSeen, value: row.self ? stations.nowSeen : seen },
    { label: stations.events, value: numberText(row.events) },
    ...counted(words.has, row.has),
    ...counted(words.behind, row.self ? null : row.behind),
    ...counted(words.held, row.held === 0 ? null : row.held),
    { label: words.clock, value: row.clock === null ? words.clockUnknown : clockOff(row.clock) },
    { label: words.version, value: row.version ?? words.unknown },
    { label: words.origin, value: <span className="wb-id wb-break">{row.origin}</span> },
  ];
}

function useActs({ row, show }: WorkstationSideProps): readonly Action[] {
  const rights = useSyncRights();
  if (row.standing !== 'enrolled' && row.standing !== 'forked') return [];
  if (row.self)
    return rights.describe ? [{ label: words.describe, onPress: () => show({ kind: 'describe', row }) }] : [];
  return rights.revoke ? [{ label: words.revoke, onPress: () => show({ kind: 'revoke', row }) }] : [];
}

/** One workstation: how it stands, its fingerprint to be compared, what may be done with it. */
export function WorkstationSide(props: WorkstationSideProps): ReactElement {
  const { row, names, onClose } = props;
  const { now } = useDesk();
  const facts = useFacts(row);
  const acts = useActs(props);
  return (
    <SideFacts title={row.name} note={row.place} facts={facts} others={acts} onClose={onClose}>
      <p className="wb-row wb-small">
        <StateMark mark={standingMark(row)} />
        <span>
          {standingWords(row.standing).means} {row.self ? words.self : null}
        </span>
      </p>
      {row.troubles.map((trouble) => (
        <TroubleNote key={trouble.code} trouble={trouble} names={names} now={now} />
      ))}
      <div>
        <p className="wb-tiny wb-muted">{words.fingerprint}</p>
        <Fingerprint value={row.fingerprint} />
      </div>
    </SideFacts>
  );
}
