import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { accounts } from '../../strings/en/accounts.ts';
import { app } from '../../strings/en/app.ts';
import { invitation } from '../../strings/en/invitation.ts';
import { newPasswordErrors, noPassword } from '../sign-in/new-password.tsx';
import { InvitationDialog } from './invitation-dialog.tsx';
import { IssuedPassword, Sealing } from './issued-password.tsx';
import { ReasonField } from './reason-field.tsx';

const words = accounts.reset;
type ResetInput = { readonly id: string; readonly password: string; readonly reason: string };
export type ResetDialogProps = { readonly account: AccountRow; readonly onClose: () => void };

/** A new first password and a new key, then the password, shown this once; the old key keeps verifying (R16). */
export function ResetDialog({ account, onClose }: ResetDialogProps): ReactElement {
  const [password, setPassword] = useState<string | null>(null);
  if (password === null) return <ResetForm account={account} onReset={setPassword} onClose={onClose} />;
  const to = { ...account, password };
  return <InvitationDialog title={invitation.reset(account.name)} to={to} onClose={onClose} />;
}

type ResetFormProps = ResetDialogProps & { readonly onReset: (password: string) => void };

function ResetForm({ account, onReset, onClose }: ResetFormProps): ReactElement {
  const [pair, setPair] = useState(noPassword);
  const [reason, setReason] = useState('');
  const reset = useAsk((api, input: ResetInput) => api.account.reset.mutate(input));
  const problems = [...newPasswordErrors(pair), ...empties([['reason', reason, accounts.need.reason]])];
  const form = useFormState(problems, reset.busy);
  const send = async (): Promise<void> => {
    const done = await reset.ask({ id: account.id, password: pair.fresh, reason });
    if (done !== null) onReset(pair.fresh);
  };
  const primary = { label: words.submit, onPress: () => form.submit(send) };
  return (
    <Dialog
      open
      title={words.title(account.name)}
      width={640}
      cancel={app.asItIs}
      primary={primary}
      onCancel={onClose}
    >
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p className="wb-small wb-second">{words.text}</p>
        <IssuedPassword value={pair} onChange={setPair} errors={form.errors} />
        <ReasonField value={reason} onChange={setReason} wrong={form.wrong} />
        <Sealing note={reset.note} busy={reset.busy} />
      </div>
    </Dialog>
  );
}
