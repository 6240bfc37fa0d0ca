import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';

/** Opens an account that failed signings locked (R5). */
export function UnlockDialog({ account, onClose }: { readonly account: AccountRow; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.unlock.title(account.name)} submit={words.unlock.submit} problems={empties([['unlock-reason', reason, words.need.reason]])} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'account.unlock', id: account.id, reason })}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.unlock.text}</p>
          <TextField name="unlock-reason" label={words.fields.reason} hint={words.fields.reasonHint} lines={2} value={reason} onChange={setReason} error={wrong('unlock-reason')} autoFocus />
        </>
      )}
    </AskDialog>
  );
}
