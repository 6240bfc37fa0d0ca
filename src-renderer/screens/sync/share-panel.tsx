import type { ReactElement } from 'react';
import type { SyncPage } from '../../../shared/views/shape/sync-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Panel } from '../../parts/panel.tsx';
import { share as words } from '../../strings/en/share.ts';
import { momentText } from '../../strings/en/sync.ts';
import { fullText } from '../../strings/en/time.ts';
import { listText } from '../../../shared/words/count.ts';
import type { SyncDialog } from './sync-dialogs.tsx';
import { useSyncRights } from './sync-rights.ts';

type Show = (dialog: SyncDialog) => void;

/** Who may share it, by name. */
function useAdministrators(): readonly string[] {
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  if (accounts.kind !== 'ready') return [];
  return accounts.value
    .filter((row) => row.standing.kind === 'active' && row.roles.includes('administrator'))
    .map((row) => row.name);
}

/** The book is on this workstation only: what sharing is, and who can begin it. */
export function NotShared({ show }: { readonly show: Show }): ReactElement {
  const { admin } = useSyncRights();
  const names = useAdministrators();
  const others = names.length === 0 ? words.noAdmin : words.noneOthers(listText(names, 5));
  return (
    <Panel title={words.title} inside="pad">
      <EmptyState
        title={words.none}
        heading={false}
        action={admin ? { label: words.share, onPress: () => show({ kind: 'share' }) } : undefined}
      >
        {words.noneText} {admin ? null : others}
      </EmptyState>
    </Panel>
  );
}

/** Where it is shared, since when, whether what lies there is sealed. */
export function SharePanel({ page, show }: { readonly page: SyncPage; readonly show: Show }): ReactElement {
  const { now } = useDesk();
  const { admin } = useSyncRights();
  const { share, fingerprint } = page;
  const facts: readonly Fact[] =
    share === null
      ? []
      : [
          { label: words.where, value: <span className="wb-id wb-break">{share.where}</span> },
          { label: words.sealed, value: share.sealed ? words.sealedYes : words.sealedNo },
          { label: words.since, value: fullText(share.since) },
          {
            label: words.reached,
            value: share.reached === null ? words.neverReached : momentText(share.reached, now),
          },
        ];
  return (
    <Panel title={words.title} inside="pad">
      <Facts facts={[...facts, { label: words.bookPrint, value: <Fingerprint value={fingerprint} /> }]} />
      {admin && share !== null ? (
        <div className="wb-acts wb-acts-below">
          <ActionButton action={{ label: words.acts.move, onPress: () => show({ kind: 'move' }) }} />
          <ActionButton action={{ label: words.acts.remove, onPress: () => show({ kind: 'unshare' }) }} />
        </div>
      ) : null}
    </Panel>
  );
}

/** By hand: stick, backup, healing, the file for whoever looks into a fault; to each what they may. */
export function MorePanel({ show }: { readonly show: Show }): ReactElement | null {
  const { admin, carry, mend } = useSyncRights();
  const kinds = [
    ...(carry ? (['out', 'in'] as const) : []),
    ...(admin ? (['backup'] as const) : []),
    ...(mend ? (['heal', 'incident'] as const) : []),
  ];
  if (kinds.length === 0) return null;
  return (
    <Panel title={words.more} note={words.moreNote} inside="pad">
      <div className="wb-acts">
        {kinds.map((kind) => (
          <ActionButton key={kind} action={{ label: words.acts[kind], onPress: () => show({ kind }) }} />
        ))}
      </div>
    </Panel>
  );
}
