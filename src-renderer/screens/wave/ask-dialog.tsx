import type { FormEvent, ReactElement, ReactNode } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { Mark } from '../../../shared/domain/marks.ts';
import { useAct } from '../../app/act.tsx';
import type { Act } from '../../app/act.tsx';
import { useFormState } from '../../app/form-state.ts';
import type { ActionLook } from '../../parts/action.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { dialogs as words } from '../../strings/en/wave-dialogs.ts';

/** The words for one answer, once a submit has shown that something is missing. */
export type WrongOf = (name: string) => string | undefined;

export type AskDialogProps = {
  readonly title: string;
  readonly mark?: Mark | undefined;
  /** Verb and object of the primary button. */
  readonly submit: string;
  readonly look?: ActionLook | undefined;
  readonly width?: 480 | 640 | 880 | undefined;
  /** What is still wrong with the answers as they stand; shown from the first submit on. */
  readonly problems?: readonly FormError[] | undefined;
  readonly send: (act: Act) => Promise<Done | null>;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: (wrong: WrongOf, act: Act) => ReactNode;
};

/** Enter in an answer submits, as everywhere; the button that does the same stands in the dialog's foot. */
export function DialogForm({
  label,
  onSubmit,
  children,
}: {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="wb-form" aria-label={label} noValidate onSubmit={send}>
      {children}
      <input type="submit" hidden />
    </form>
  );
}

/** One question over the page: answers, one command, and what it was refused for, in place. */
export function AskDialog({
  title,
  mark,
  submit,
  look,
  width,
  problems = [],
  send,
  onDone,
  onClose,
  children,
}: AskDialogProps): ReactElement {
  const act = useAct();
  const form = useFormState(problems, act.busy);
  const run = async (): Promise<void> => {
    const done = await send(act);
    if (done !== null) onDone(done);
  };
  const press = (): void => form.submit(run);
  return (
    <Dialog
      open
      title={title}
      mark={mark}
      width={width}
      look={look}
      cancel={words.cancel}
      primary={{ label: submit, onPress: press }}
      onCancel={onClose}
    >
      <DialogForm label={title} onSubmit={press}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {act.note}
        {children(form.wrong, act)}
      </DialogForm>
    </Dialog>
  );
}
