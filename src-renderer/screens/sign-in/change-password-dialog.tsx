import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { app } from '../../strings/en/app.ts';
import { signIn as strings } from '../../strings/en/sign-in.ts';
import { newPasswordErrors, NewPasswordFields, noPassword } from './new-password.tsx';

const words = strings.change;

/** Another password over the same key; asked for from the menu of who is signed in. */
export function ChangePasswordDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactElement {
  const [old, setOld] = useState('');
  const [pair, setPair] = useState(noPassword);
  const change = useAsk((api, input: { readonly old: string; readonly fresh: string }) => api.session.setPassword.mutate(input));
  const form = useFormState([...empties([['old', old, strings.needPassword]]), ...newPasswordErrors(pair)], change.busy);
  const close = (): void => {
    setOld('');
    setPair(noPassword);
    change.clear();
    onClose();
  };
  const send = async (): Promise<void> => {
    if ((await change.ask({ old, fresh: pair.fresh })) !== null) close();
  };
  return (
    <Dialog open={open} title={words.title} onCancel={close} cancel={app.asItIs} primary={{ label: words.submit, onPress: () => form.submit(send) }}>
      <p className="wb-small wb-second">{words.sub}</p>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <TextField name="old" type="password" autoComplete="current-password" label={words.old} value={old} onChange={setOld} error={form.wrong('old')} autoFocus />
      <NewPasswordFields value={pair} onChange={setPair} errors={form.errors} labels={strings.mustChange} />
      {change.note}
      {change.busy ? <p className="wb-small wb-second" role="status">{strings.sealing}</p> : null}
    </Dialog>
  );
}
