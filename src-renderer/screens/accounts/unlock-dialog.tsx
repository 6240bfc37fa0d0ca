import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { accounts as words } from '../../strings/en/accounts.ts';
import { ReasonField } from './reason-field.tsx';

export type UnlockDialogProps = { readonly account: AccountRow; readonly onClose: () => void };

/** Opens an account that failed signings locked (R5). */
export function UnlockDialog({ account, onClose }: UnlockDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.unlock.title(account.name)}
      submit={words.unlock.submit}
      problems={empties([['reason', reason, words.need.reason]])}
      command={() => ({ kind: 'account.unlock', id: account.id, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.unlock.text}</p>
          <ReasonField value={reason} onChange={setReason} wrong={wrong} autoFocus />
        </>
      )}
    </AskDialog>
  );
}
