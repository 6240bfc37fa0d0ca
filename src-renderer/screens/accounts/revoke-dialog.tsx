import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { phraseMatches, TypedConfirm } from '../../parts/typed-confirm.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';

/** Takes an account out of use for ever; what it signed still verifies (R6). */
export function RevokeDialog({ account, onClose }: { readonly account: AccountRow; readonly onClose: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const [phrase, setPhrase] = useState('');
  const problems = [
    ...empties([['revoke-reason', reason, words.need.reason]]),
    ...(phraseMatches(phrase, words.revoke.phrase) ? [] : [{ name: 'revoke-phrase', words: words.need.phrase }]),
  ];
  return (
    <AskDialog
      title={words.revoke.title(account.name)} submit={words.revoke.submit} look="void" problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'account.revoke', id: account.id, reason })}
    >
      {(wrong, press) => (
        <>
          <p className="wb-small wb-second">{words.revoke.text}</p>
          <TextField name="revoke-reason" label={words.fields.reason} hint={words.fields.reasonHint} lines={2} value={reason} onChange={setReason} error={wrong('revoke-reason')} />
          <TypedConfirm name="revoke-phrase" phrase={words.revoke.phrase} purpose={words.revoke.purpose} hint={words.revoke.hint} value={phrase} onChange={setPhrase} onConfirm={press} error={wrong('revoke-phrase')} />
        </>
      )}
    </AskDialog>
  );
}
