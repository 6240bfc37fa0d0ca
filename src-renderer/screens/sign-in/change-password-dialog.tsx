import type { ReactElement } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import { app } from '../../strings/en/app.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import { OwnPasswordFields } from './own-password-fields.tsx';
import { useOwnPassword } from './own-password.ts';

const words = signIn.change;

export type ChangePasswordDialogProps = { readonly open: boolean; readonly onClose: () => void };

/** Another password over the same key; asked for from the menu of who is signed in. */
export function ChangePasswordDialog({ open, onClose }: ChangePasswordDialogProps): ReactElement {
  const own = useOwnPassword();
  const { form } = own;
  const close = (): void => {
    own.forget();
    onClose();
  };
  const send = async (): Promise<void> => {
    if ((await own.send()) !== null) close();
  };
  const primary = { label: words.submit, onPress: () => form.submit(send) };
  return (
    <Dialog open={open} title={words.title} onCancel={close} cancel={app.asItIs} primary={primary}>
      <p className="wb-small wb-second">{words.sub}</p>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <OwnPasswordFields own={own} label={words.old} />
    </Dialog>
  );
}
