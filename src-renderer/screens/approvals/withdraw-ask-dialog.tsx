import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { approving } from '../../strings/en/approving.ts';
import type { ApprovalPlace } from './approval-place.ts';
import { withdrawCommand } from './approval-place.ts';

const words = approving.withdrawDialog;

/** Takes the asking back, with the reason; signatures stay. */
export function WithdrawAskDialog({
  at,
  onClose,
}: {
  readonly at: ApprovalPlace;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      problems={empties([['withdraw-reason', reason, words.needReason]])}
      command={() => withdrawCommand(at, reason)}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <TextField
            name="withdraw-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            error={wrong('withdraw-reason')}
            onChange={setReason}
          />
        </>
      )}
    </AskDialog>
  );
}
