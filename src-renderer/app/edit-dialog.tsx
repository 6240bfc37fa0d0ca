import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { Done } from '../../shared/api/ports.ts';
import { Dialog } from '../parts/dialog.tsx';
import { ErrorSummary } from '../parts/form/error-summary.tsx';
import type { FormError } from '../parts/form/error-summary.tsx';
import { app } from '../strings/en/app.ts';
import { useFormState } from './form-state.ts';
import type { Edit } from './save.tsx';
import { useSave } from './save.tsx';

export type EditDialogProps = {
  readonly title: string;
  /** Verb and object. */
  readonly submit: string;
  readonly width?: 480 | 640 | 880 | undefined;
  readonly problems: readonly FormError[];
  /** Made only when no problem is left. */
  readonly edit: () => Edit;
  /** What is edited, as a name: "Entry criterion 4". */
  readonly about: string;
  /** A `Diff` of old and new. */
  readonly change: () => ReactNode;
  /** Something of the record is signed, so that a reason is asked for. */
  readonly signed: boolean;
  /** Where the answers hold the reason already. */
  readonly reason?: string | undefined;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: (wrong: (name: string) => string | undefined) => ReactNode;
};

function onEnter(event: KeyboardEvent, press: () => void): void {
  if (
    event.key !== 'Enter' ||
    event.ctrlKey ||
    !(event.target instanceof HTMLInputElement) ||
    event.target.type === 'checkbox'
  )
    return;
  event.preventDefault();
  press();
}

/** An edit in a dialog: the answers, then what saving them touches, then the command. */
export function EditDialog(props: EditDialogProps): ReactElement {
  const {
    title,
    submit,
    width = 640,
    problems,
    edit,
    about,
    change,
    signed,
    reason,
    onDone,
    onClose,
    children,
  } = props;
  const save = useSave();
  const form = useFormState(problems, save.busy);
  const run = async (): Promise<void> => {
    const done = await save.ask(edit(), { edit: about, change: change(), signed, reason });
    if (done !== null) onDone(done);
  };
  // One dialog at a time: the preview takes the place of the answers, which the caller keeps.
  if (save.previewing && save.view !== null) return save.view;
  const press = (): void => form.submit(run);
  return (
    <Dialog
      open
      title={title}
      width={width}
      cancel={app.asItIs}
      primary={{ label: submit, onPress: press }}
      onCancel={onClose}
    >
      <div className="wb-form" onKeyDown={(event) => onEnter(event, press)}>
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        {children(form.wrong)}
        {save.view}
      </div>
    </Dialog>
  );
}
