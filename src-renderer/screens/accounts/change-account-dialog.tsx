import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { accounts as words } from '../../strings/en/accounts.ts';
import type { AccountAnswers } from './account-fields.tsx';
import { accountErrors, AccountFields, personOf } from './account-fields.tsx';
import { limitsOf, whereOf } from './site-answers.ts';
import { ReasonField } from './reason-field.tsx';

export type ChangeAccountDialogProps = { readonly account: AccountRow; readonly onClose: () => void };

/** Name, title and functions of an account, and where they hold, with the reason. */
export function ChangeAccountDialog({ account, onClose }: ChangeAccountDialogProps): ReactElement {
  const { id, name, title, roles, limits, person } = account;
  const [answers, set] = useState<AccountAnswers>({
    name,
    title,
    roles,
    where: whereOf(limits),
    person: person ?? '',
  });
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.change.title(name)}
      submit={words.change.submit}
      width={640}
      problems={[...accountErrors(answers), ...empties([['reason', reason, words.need.reason]])]}
      command={() => ({
        kind: 'account.change',
        id,
        name: answers.name,
        title: answers.title,
        roles: [...answers.roles],
        limits: limitsOf(answers),
        person: personOf(answers),
        reason,
      })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <AccountFields value={answers} onChange={set} wrong={wrong} />
          <ReasonField value={reason} onChange={setReason} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}
