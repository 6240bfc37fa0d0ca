import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { TextField } from '../../../parts/form/text-field.tsx';
import { phraseMatches, TypedConfirm } from '../../../parts/typed-confirm.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;

/** Cancels a rollout; the phrase is typed, because no wave of it may go live any more. */
export function CancelDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page } = useRolloutDesk();
  const [reason, setReason] = useState('');
  const [phrase, setPhrase] = useState('');
  const problems = [
    ...empties([['cancel-reason', reason, rollout.need.cancelReason]]),
    ...(phraseMatches(phrase, words.cancelPhrase)
      ? []
      : [{ name: 'cancel-phrase', words: rollout.need.cancelPhrase }]),
  ];
  return (
    <AskDialog
      title={words.cancel}
      submit={words.cancel}
      look="void"
      problems={problems}
      onDone={onClose}
      onClose={onClose}
      command={() => ({ kind: 'rollout.cancel', rollout: page.rollout.id, reason })}
    >
      {(wrong, press) => (
        <>
          <p className="wb-small wb-second">{words.cancelText}</p>
          <TextField
            name="cancel-reason"
            label={words.cancelReason}
            lines={3}
            value={reason}
            onChange={setReason}
            error={wrong('cancel-reason')}
          />
          <TypedConfirm
            name="cancel-phrase"
            phrase={words.cancelPhrase}
            purpose={words.cancelPurpose}
            hint={words.cancelHint}
            value={phrase}
            onChange={setPhrase}
            onConfirm={press}
            error={wrong('cancel-phrase')}
          />
        </>
      )}
    </AskDialog>
  );
}
