import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { phraseMatches, TypedConfirm } from '../../parts/typed-confirm.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { ReasonField } from './reason-field.tsx';

const words = accounts.revoke;
export type RevokeDialogProps = { readonly account: AccountRow; readonly onClose: () => void };

function errorsOf(reason: string, typed: string): readonly FormError[] {
  const phrase = phraseMatches(typed, words.phrase) ? [] : [{ name: 'phrase', words: accounts.need.phrase }];
  return [...empties([['reason', reason, accounts.need.reason]]), ...phrase];
}

/** Takes an account out of use for ever; what it signed still verifies (R6). */
export function RevokeDialog({ account, onClose }: RevokeDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const confirm = { name: 'phrase', phrase: words.phrase, purpose: words.purpose, hint: words.hint };
  return (
    <AskDialog
      title={words.title(account.name)}
      submit={words.submit}
      look="void"
      problems={errorsOf(reason, typed)}
      command={() => ({ kind: 'account.revoke', id: account.id, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong, press) => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <ReasonField value={reason} onChange={setReason} wrong={wrong} />
          <TypedConfirm
            {...confirm}
            value={typed}
            onChange={setTyped}
            onConfirm={press}
            error={wrong('phrase')}
          />
        </>
      )}
    </AskDialog>
  );
}
