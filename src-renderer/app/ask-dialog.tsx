import type { ReactElement, ReactNode } from 'react';
import type { Done } from '../../shared/api/ports.ts';
import type { CommandInput } from '../../shared/events/command.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { ActionLook } from '../parts/action.tsx';
import { ErrorSummary } from '../parts/form/error-summary.tsx';
import type { FormError } from '../parts/form/error-summary.tsx';
import { app } from '../strings/en/app.ts';
import { useAct } from './act.tsx';
import { useFormState } from './form-state.ts';

export type AskDialogProps = {
  readonly title: string;
  /** Verb and object. */
  readonly submit: string;
  readonly look?: ActionLook | undefined;
  readonly width?: 480 | 640 | 880 | undefined;
  readonly problems: readonly FormError[];
  /** Made only when no problem is left. */
  readonly command: () => CommandInput;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: (wrong: (name: string) => string | undefined, press: () => void) => ReactNode;
};

/** A command that voids nothing: answers, one press, and the refusal in place. */
export function AskDialog({
  title,
  submit,
  look,
  width,
  problems,
  command,
  onDone,
  onClose,
  children,
}: AskDialogProps): ReactElement {
  const act = useAct();
  const form = useFormState(problems, act.busy);
  const run = async (): Promise<void> => {
    const done = await act.send(command());
    if (done !== null) onDone(done);
  };
  const press = (): void => form.submit(run);
  return (
    <Dialog
      open
      title={title}
      width={width}
      look={look}
      cancel={app.asItIs}
      primary={{ label: submit, onPress: press }}
      onCancel={onClose}
    >
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {children(form.wrong, press)}
        {act.note}
      </div>
    </Dialog>
  );
}
