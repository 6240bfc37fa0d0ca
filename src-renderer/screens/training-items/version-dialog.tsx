import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { Reopens } from './reopens.tsx';
import { freshVersion, versionErrors, versionOf } from './version-answers.ts';
import { RetrainingFields, VersionFields } from './version-fields.tsx';

const words = trainingItems.versionDialog;

export type VersionDialogProps = {
  readonly id: string;
  /** The newest version defined, coming ones counted; 0 before the first. */
  readonly newest: number;
  readonly onClose: () => void;
};

/** A new version reopens the requirement for those who must train again (R46); who they are is said before saving. */
export function VersionDialog({ id, newest, onClose }: VersionDialogProps): ReactElement {
  const today = dayOf(useDesk().now);
  const [answers, set] = useState(() => freshVersion(newest + 1, writeWallTime(today), null));
  return (
    <AskDialog
      title={words.title(id)}
      submit={words.submit}
      width={640}
      problems={versionErrors(answers, newest + 1)}
      command={() => ({ kind: 'item.version', id, version: versionOf(answers, today) })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <VersionFields value={answers} onChange={set} wrong={wrong} />
          <RetrainingFields value={answers} onChange={set} wrong={wrong} />
          <Reopens item={id} answers={answers} />
        </>
      )}
    </AskDialog>
  );
}
