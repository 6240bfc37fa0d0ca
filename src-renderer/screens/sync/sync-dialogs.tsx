import type { ReactElement } from 'react';
import type {
  ConflictView,
  JoinAsked,
  SyncPage,
  WorkstationRow,
} from '../../../shared/views/shape/sync-page.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { AlikeDialog } from './alike-dialog.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import { CarryDialog } from './carry-dialog.tsx';
import { DescribeDialog } from './describe-dialog.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';
import { HealDialog } from './heal-dialog.tsx';
import { IncidentDialog } from './incident-dialog.tsx';
import { RevokeWorkstationDialog } from './revoke-workstation-dialog.tsx';
import { ShareCheckDialog } from './share-check-dialog.tsx';
import { ShareDialog } from './share-dialog.tsx';
import { UnshareDialog } from './unshare-dialog.tsx';

export type SyncDialog =
  | { readonly kind: 'share' | 'move' | 'unshare' | 'out' | 'in' | 'backup' | 'heal' | 'check' | 'incident' }
  | { readonly kind: 'enrol'; readonly asked: JoinAsked }
  | { readonly kind: 'revoke' | 'describe'; readonly row: WorkstationRow }
  | { readonly kind: 'alike'; readonly conflicts: readonly ConflictView[] };

export type SyncDialogsProps = {
  readonly dialog: SyncDialog;
  readonly page: SyncPage;
  readonly onClose: () => void;
};

/** What can be done on the page of sync, one dialog at a time. */
export function SyncDialogs({ dialog, page, onClose }: SyncDialogsProps): ReactElement {
  switch (dialog.kind) {
    case 'share':
    case 'move':
      return <ShareDialog moves={dialog.kind === 'move'} onClose={onClose} />;
    case 'unshare':
      return <UnshareDialog onClose={onClose} />;
    case 'out':
    case 'in':
      return <CarryDialog how={dialog.kind} onClose={onClose} />;
    case 'backup':
      return <BackupDialog onClose={onClose} />;
    case 'heal':
      return <HealDialog onClose={onClose} />;
    case 'check':
      return <ShareCheckDialog onClose={onClose} />;
    case 'incident':
      return <IncidentDialog onClose={onClose} />;
    case 'enrol':
      return <EnrolDialog asked={dialog.asked} fingerprint={page.fingerprint} onClose={onClose} />;
    case 'revoke':
      return <RevokeWorkstationDialog row={dialog.row} onClose={onClose} />;
    case 'describe':
      return <DescribeDialog row={dialog.row} onClose={onClose} />;
    case 'alike':
      return <AlikeDialog conflicts={dialog.conflicts} onDone={onClose} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
