import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { ItemAnswers } from './item-answers.ts';
import { countOf, itemErrors } from './item-answers.ts';
import { ItemFields } from './item-fields.tsx';
import type { Item } from './training-items-screen.tsx';

const words = trainingItems.changeDialog;

export type ChangeItemDialogProps = { readonly item: Item; readonly onClose: () => void };

function answersOf({ title, assessed, validDays }: Item): ItemAnswers {
  return { title, assessed, valid: validDays === null ? '' : String(validDays) };
}

/** Changes the title or what counts as trained; versions are only ever added. */
export function ChangeItemDialog({ item, onClose }: ChangeItemDialogProps): ReactElement {
  const [answers, set] = useState(() => answersOf(item));
  const [reason, setReason] = useState('');
  const { title, assessed, valid } = answers;
  const changed = { id: item.id, title, assessed, validDays: countOf(valid) };
  return (
    <AskDialog
      title={words.title(item.id)}
      submit={words.submit}
      problems={[...itemErrors(answers), ...empties([['reason', reason, trainingItems.need.reason]])]}
      command={() => ({ kind: 'item.change', item: changed, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <ItemFields value={answers} onChange={set} wrong={wrong} />
          <TextField
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
