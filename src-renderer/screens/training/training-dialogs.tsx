import type { ReactElement } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { AddNeedsDialog } from './add-needs-dialog.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import type { TrainingDialog } from './training-desk.ts';
import { useTrainingDesk } from './training-desk.ts';

export type TrainingDialogsProps = {
  readonly dialog: TrainingDialog | null;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

/** The one dialog of the training screen that is open. */
export function TrainingDialogs({ dialog, onDone, onClose }: TrainingDialogsProps): ReactElement | null {
  const { page } = useTrainingDesk();
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'record':
      return <RecordDialog waves={page.waves} {...dialog} onDone={onDone} onClose={onClose} />;
    case 'override':
      return <OverrideDialog rollout={page.rollout.id} {...dialog} onDone={onDone} onClose={onClose} />;
    case 'add':
      return <AddNeedsDialog onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}
