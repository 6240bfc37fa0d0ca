import type { ReactElement, ReactNode } from 'react';
import type { Credential, Done } from '../../../shared/api/ports.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import { useAct } from '../../app/act.tsx';
import type { Act } from '../../app/act.tsx';
import { useFormState } from '../../app/form-state.ts';
import type { ActionLook } from '../../parts/action.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { dialogs as words } from '../../strings/en/wave-dialogs.ts';
import { signing } from '../../strings/en/signing.ts';
import { useCredential } from '../signing/credential.ts';
import { CredentialFields } from '../signing/credential-fields.tsx';
import type { WrongOf } from './ask-dialog.tsx';
import { DialogForm } from './ask-dialog.tsx';

export type SignDialogProps = {
  readonly title: string;
  readonly mark?: Mark | undefined;
  /** Verb and who signs: "Go live as Ingrid Solberg". */
  readonly submit: string;
  readonly look?: ActionLook | undefined;
  readonly problems?: readonly FormError[] | undefined;
  readonly send: (act: Act, credential: Credential) => Promise<Done | null>;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children?: ((wrong: WrongOf) => ReactNode) | undefined;
};

/** One act that is carried out only together with the person's own signature. */
export function SignDialog({
  title,
  mark,
  submit,
  look,
  problems = [],
  send,
  onDone,
  onClose,
  children,
}: SignDialogProps): ReactElement {
  const act = useAct();
  const credential = useCredential(act.refusal);
  const form = useFormState([...problems, ...credential.problems], act.busy);
  const run = async (): Promise<void> => {
    const done = await send(act, credential.given());
    credential.setPassword('');
    if (done !== null) onDone(done);
  };
  const press = (): void => form.submit(run);
  return (
    <Dialog
      open
      title={title}
      mark={mark}
      look={look}
      cancel={words.cancel}
      primary={{ label: act.busy ? signing.busy : submit, onPress: press }}
      onCancel={onClose}
    >
      <DialogForm label={title} onSubmit={press}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {act.note}
        {children?.(form.wrong)}
        <CredentialFields credential={credential} wrong={form.wrong} />
      </DialogForm>
    </Dialog>
  );
}
