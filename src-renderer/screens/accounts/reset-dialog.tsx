import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { app } from '../../strings/en/app.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import { newPasswordErrors, NewPasswordFields, noPassword } from '../sign-in/new-password.tsx';

type ResetInput = { readonly id: string; readonly password: string; readonly reason: string };

/** A new first password and a new key; the old key keeps verifying (R16). */
export function ResetDialog({ account, onClose }: { readonly account: AccountRow; readonly onClose: () => void }): ReactElement {
  const [pair, setPair] = useState(noPassword);
  const [reason, setReason] = useState('');
  const reset = useAsk((api, input: ResetInput) => api.account.reset.mutate(input));
  const form = useFormState([...newPasswordErrors(pair), ...empties([['reset-reason', reason, words.need.reason]])], reset.busy);
  const send = async (): Promise<void> => {
    if ((await reset.ask({ id: account.id, password: pair.fresh, reason })) !== null) onClose();
  };
  return (
    <Dialog open title={words.reset.title(account.name)} width={640} cancel={app.asItIs} primary={{ label: words.reset.submit, onPress: () => form.submit(send) }} onCancel={onClose}>
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <p className="wb-small wb-second">{words.reset.text}</p>
        <NewPasswordFields value={pair} onChange={setPair} errors={form.errors} labels={{ fresh: words.fields.password, again: words.fields.again }} />
        <TextField name="reset-reason" label={words.fields.reason} hint={words.fields.reasonHint} lines={2} value={reason} onChange={setReason} error={form.wrong('reset-reason')} />
        {reset.note}
        {reset.busy ? <p className="wb-small wb-second" role="status">{signIn.sealing}</p> : null}
      </div>
    </Dialog>
  );
}
