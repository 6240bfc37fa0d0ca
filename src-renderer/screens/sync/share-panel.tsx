import type { ReactElement } from 'react';
import type { ShareStatus } from '../../../shared/views/shape/sync-page.ts';
import { useDesk } from '../../app/desk.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Panel } from '../../parts/panel.tsx';
import { share as words } from '../../strings/en/share.ts';
import { peopleText } from '../../strings/en/people-named.ts';
import { momentText } from '../../strings/en/sync.ts';
import { fullText } from '../../strings/en/time.ts';
import type { SyncDialog } from './sync-dialogs.tsx';
import { useSyncRights } from './sync-rights.ts';
import { useAdministrators } from './use-administrators.ts';

type Show = (dialog: SyncDialog) => void;

type NotSharedProps = {
  readonly show: Show;
  /** Other workstations have it: this one takes part no more. */
  readonly ended?: boolean;
};

/** This workstation shares through no folder: what sharing is, and who can begin it. */
export function NotShared({ show, ended = false }: NotSharedProps): ReactElement {
  const { admin } = useSyncRights();
  const names = peopleText(useAdministrators());
  const who = names === '' ? words.noAdmin : words.noneOthers(names);
  const said = ended ? words.ended : words.none;
  return (
    <Panel title={words.title} inside="pad">
      <EmptyState
        title={said.title}
        heading={false}
        action={admin ? { label: words.share, onPress: () => show({ kind: 'share' }) } : undefined}
      >
        {said.text} {admin ? null : who}
      </EmptyState>
    </Panel>
  );
}

export type SharePanelProps = {
  readonly share: ShareStatus;
  readonly fingerprint: string;
  readonly show: Show;
};

/** Where it is shared, since when, whether what lies there is sealed. */
export function SharePanel({ share, fingerprint, show }: SharePanelProps): ReactElement {
  const { now } = useDesk();
  const { admin } = useSyncRights();
  const { where, sealed, since, reached } = share;
  const facts: readonly Fact[] = [
    { label: words.where, value: <span className="wb-id wb-break">{where}</span> },
    { label: words.sealed, value: sealed ? words.sealedYes : words.sealedNo },
    { label: words.since, value: fullText(since) },
    { label: words.reached, value: reached === null ? words.neverReached : momentText(reached, now) },
    { label: words.bookPrint, value: <Fingerprint value={fingerprint} /> },
  ];
  return (
    <Panel title={words.title} inside="pad">
      <Facts facts={facts} />
      {admin ? (
        <div className="wb-acts wb-acts-below">
          <ActionButton action={{ label: words.acts.move, onPress: () => show({ kind: 'move' }) }} />
          <ActionButton action={{ label: words.acts.remove, onPress: () => show({ kind: 'unshare' }) }} />
        </div>
      ) : null}
    </Panel>
  );
}
