import type { ReactElement } from 'react';
import { ActionButton } from '../../parts/action.tsx';
import { Panel } from '../../parts/panel.tsx';
import { share as words } from '../../strings/en/share.ts';
import type { SyncDialog } from './sync-dialogs.tsx';
import { useSyncRights } from './sync-rights.ts';

export type MorePanelProps = {
  /** Through a folder, so that there is something to check. */
  readonly shared: boolean;
  readonly show: (dialog: SyncDialog) => void;
};

/** By hand: stick, backup, checking, healing, the file for whoever looks into a fault; to each what they may. */
export function MorePanel({ shared, show }: MorePanelProps): ReactElement | null {
  const { admin, carry, mend } = useSyncRights();
  const kinds = [
    ...(carry ? (['out', 'in'] as const) : []),
    ...(admin ? (['backup'] as const) : []),
    ...(mend && shared ? (['check'] as const) : []),
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
