import type { ReactElement } from 'react';
import { useState } from 'react';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { approving } from '../../strings/en/approving.ts';
import { remindedName } from '../wave/signature-words.ts';
import type { ApprovalPlace } from './approval-place.ts';
import { remindCommand } from './approval-place.ts';

const words = approving.remindDialog;

/** Asks again, by hand, for an answer that waits. */
export function RemindDialog({
  at,
  step,
  onClose,
}: {
  readonly at: ApprovalPlace;
  readonly step: StepView;
  readonly onClose: () => void;
}): ReactElement {
  const [note, setNote] = useState('');
  return (
    <AskDialog
      title={words.title(remindedName(step))}
      submit={words.submit}
      problems={[]}
      command={() => remindCommand(at, step.id, note)}
      onDone={onClose}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <TextField
            name="remind-note"
            label={words.note}
            hint={words.noteHint}
            lines={2}
            value={note}
            onChange={setNote}
          />
        </>
      )}
    </AskDialog>
  );
}
