import type { ReactElement } from 'react';
import { useState } from 'react';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { PersonPage, RecordView } from '../../../shared/views/shape/person-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { person as words } from '../../strings/en/person.ts';
import { PersonDialog as ChangeDialog } from '../people/person-dialog.tsx';
import { SignRecordsDialog } from './sign-records-dialog.tsx';

export type PersonDialog =
  | { readonly kind: 'change' }
  | { readonly kind: 'sign'; readonly records: readonly RecordView[] }
  | { readonly kind: 'withdraw'; readonly record: RecordView };

export type PersonDialogsProps = {
  readonly page: PersonPage;
  readonly dialog: PersonDialog | null;
  readonly onClose: () => void;
};

/** The one dialog that stands over the person. */
export function PersonDialogs({ page, dialog, onClose }: PersonDialogsProps): ReactElement | null {
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'change':
      return <ChangeDialog person={page.person} onDone={onClose} onClose={onClose} />;
    case 'sign':
      return <SignRecordsDialog page={page} records={dialog.records} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog page={page} record={dialog.record} onClose={onClose} />;
    default:
      return assertNever(dialog);
  }
}

function WithdrawDialog({
  page,
  record,
  onClose,
}: Omit<PersonDialogsProps, 'dialog'> & { readonly record: RecordView }): ReactElement {
  const say = words.withdraw;
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={say.title(`${record.item} v${record.version}`, page.name)}
      submit={say.submit}
      look="void"
      problems={empties([['withdraw-reason', reason, say.need]])}
      command={() => ({
        kind: 'training.withdraw',
        id: record.id,
        person: page.person.id,
        reason,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{say.text}</p>
          <TextField
            name="withdraw-reason"
            label={say.reason}
            hint={say.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('withdraw-reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
