import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { versionErrors, versionOf } from './item-answers.ts';
import type { Item } from './training-items-screen.tsx';
import { VersionFields } from './version-fields.tsx';

const words = trainingItems.versionDialog;

export type VersionDialogProps = { readonly item: Item; readonly onClose: () => void };

/** A new version reopens the requirement for everybody who needs the item (R46). */
export function VersionDialog({ item, onClose }: VersionDialogProps): ReactElement {
  const today = dayOf(useDesk().now);
  const next = Math.max(item.version ?? 0, item.coming ?? 0) + 1;
  const [answers, set] = useState({ version: String(next), effective: writeWallTime(today), note: '' });
  return (
    <AskDialog
      title={words.title(item.id)}
      submit={words.submit}
      width={640}
      problems={versionErrors(answers)}
      command={() => ({ kind: 'item.version', id: item.id, version: versionOf(answers, today) })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.effect}</p>
          <VersionFields value={answers} onChange={set} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
