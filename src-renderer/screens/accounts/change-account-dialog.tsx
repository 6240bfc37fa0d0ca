import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { RoleFields } from './role-fields.tsx';

export type ChangeAccountDialogProps = { readonly account: AccountRow; readonly onClose: () => void };

/** Name, title and functions of an account, with the reason. */
export function ChangeAccountDialog({ account, onClose }: ChangeAccountDialogProps): ReactElement {
  const [name, setName] = useState(account.name);
  const [title, setTitle] = useState(account.title);
  const [roles, setRoles] = useState(account.roles);
  const [reason, setReason] = useState('');
  const problems = [
    ...empties([['account-name', name, words.need.name], ['account-title', title, words.need.title]]),
    ...(roles.length === 0 ? [{ name: 'roles', words: words.need.roles }] : []), ...empties([['account-reason', reason, words.need.reason]]),
  ];
  return (
    <AskDialog
      title={words.change.title(account.name)} submit={words.change.submit} width={640} problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'account.change', id: account.id, name, title, roles: [...roles], reason })}
    >
      {(wrong) => (
        <>
          <div className="wb-two-fields">
            <TextField name="account-name" label={words.fields.name} value={name} onChange={setName} error={wrong('account-name')} autoFocus />
            <TextField name="account-title" label={words.fields.title} value={title} onChange={setTitle} error={wrong('account-title')} />
          </div>
          <RoleFields value={roles} onChange={setRoles} error={wrong('roles')} />
          <TextField name="account-reason" label={words.fields.reason} hint={words.fields.reasonHint} lines={2} value={reason} onChange={setReason} error={wrong('account-reason')} />
        </>
      )}
    </AskDialog>
  );
}
