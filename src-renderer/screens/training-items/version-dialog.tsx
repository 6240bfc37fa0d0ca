import type { ReactElement } from 'react';
import { useState } from 'react';
import { dayOf } from '../../../shared/kernel/instant.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { useDesk } from '../../app/desk.ts';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countOf, dayOfText, versionErrors } from './item-answers.ts';
import type { Item } from './training-items-screen.tsx';
import { VersionFields } from './version-fields.tsx';

const words = trainingItems.versionDialog;

/** A new version reopens the requirement for everybody who needs the item (R46). */
export function VersionDialog({ item, onClose }: { readonly item: Item; readonly onClose: () => void }): ReactElement {
  const { now } = useDesk();
  const today = dayOf(now);
  const next = Math.max(item.version ?? 0, item.coming ?? 0) + 1;
  const [answers, setAnswers] = useState({ version: String(next), effective: writeWallTime(today), note: '' });
  const version = { version: countOf(answers.version) ?? next, effective: dayOfText(answers.effective) ?? today, note: answers.note };
  return (
    <AskDialog
      title={words.title(item.id)} submit={words.submit} width={640} problems={versionErrors(answers.version, answers.effective)} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'item.version', id: item.id, version })}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.effect}</p>
          <VersionFields value={answers} onChange={setAnswers} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
