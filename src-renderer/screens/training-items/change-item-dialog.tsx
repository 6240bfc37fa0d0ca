import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countOf, validErrors } from './item-answers.ts';
import type { Item } from './training-items-screen.tsx';

const words = trainingItems.changeDialog;
const fields = trainingItems.defineDialog;

/** Changes the title or what counts as trained; versions are only ever added. */
export function ChangeItemDialog({ item, onClose }: { readonly item: Item; readonly onClose: () => void }): ReactElement {
  const [title, setTitle] = useState(item.title);
  const [assessed, setAssessed] = useState(item.assessed);
  const [valid, setValid] = useState(item.validDays === null ? '' : String(item.validDays));
  const [reason, setReason] = useState('');
  const problems = [...empties([['item-title', title, trainingItems.need.title]]), ...validErrors(valid), ...empties([['item-reason', reason, trainingItems.need.reason]])];
  return (
    <AskDialog
      title={words.title(item.id)} submit={words.submit} problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'item.change', item: { id: item.id, title, assessed, validDays: countOf(valid) }, reason })}
    >
      {(wrong) => (
        <>
          <TextField name="item-title" label={fields.name} value={title} onChange={setTitle} error={wrong('item-title')} autoFocus />
          <CheckField name="item-assessed" label={fields.assessed} detail={fields.assessedDetail} checked={assessed} onChange={setAssessed} />
          <TextField name="item-valid" label={fields.valid} hint={fields.validHint} value={valid} onChange={setValid} error={wrong('item-valid')} />
          <TextField name="item-reason" label={words.reason} hint={words.reasonHint} lines={2} value={reason} onChange={setReason} error={wrong('item-reason')} />
        </>
      )}
    </AskDialog>
  );
}
