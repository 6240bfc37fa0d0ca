import type { FormEvent, ReactElement, ReactNode } from 'react';
import type { Credential, Done } from '../../../shared/api/ports.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import { useAct } from '../../app/act.tsx';
import { useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { app } from '../../strings/en/app.ts';
import { signing } from '../../strings/en/signing.ts';
import { useCredential } from '../signing/credential.ts';
import { CredentialFields } from '../signing/credential-fields.tsx';

export type WrongOf = (name: string) => string | undefined;

export type SignableDialogProps = {
  readonly title: string;
  readonly mark?: Mark | undefined;
  /** Verb and object; where it is signed, who signs. */
  readonly submit: string;
  /** Carried out only together with the person's own signature: id and password are asked for. */
  readonly signed: boolean;
  readonly width?: 480 | 640 | 880 | undefined;
  readonly problems: readonly FormError[];
  readonly command: () => CommandInput;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: (wrong: WrongOf) => ReactNode;
  /** Below the answers, above the credential: what this does. */
  readonly effect?: ReactNode;
};

/** One act over the page, signed in the same step where the record asks for it. */
export function SignableDialog(props: SignableDialogProps): ReactElement {
  const { title, mark, submit, signed, width, problems, command, onDone, onClose } = props;
  const act = useAct();
  const credential = useCredential(act.refusal);
  const form = useFormState([...problems, ...(signed ? credential.problems : [])], act.busy);
  const run = async (): Promise<void> => {
    const given: Credential | undefined = signed ? credential.given() : undefined;
    const done = await act.send(command(), given);
    credential.setPassword('');
    if (done !== null) onDone(done);
  };
  const press = (): void => form.submit(run);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    press();
  };
  return (
    <Dialog
      open
      title={title}
      mark={mark}
      width={width}
      cancel={app.asItIs}
      primary={{ label: act.busy && signed ? signing.busy : submit, onPress: press }}
      onCancel={onClose}
    >
      <form className="wb-form" aria-label={title} noValidate onSubmit={onSubmit}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {act.note}
        {props.children(form.wrong)}
        {props.effect}
        {signed ? <CredentialFields credential={credential} wrong={form.wrong} /> : null}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}
