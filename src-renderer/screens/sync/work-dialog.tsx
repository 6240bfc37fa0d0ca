import type { ReactElement, ReactNode } from 'react';
import type { Asking } from '../../app/act.tsx';
import { useFormState } from '../../app/form-state.ts';
import type { FormState } from '../../app/form-state.ts';
import type { ActionLook } from '../../parts/action.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { app } from '../../strings/en/app.ts';
import { carry } from '../../strings/en/carry.ts';

export type WorkDialogProps<Input, Value> = {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  /** Said while it works. */
  readonly working: ReactNode;
  readonly look?: ActionLook | undefined;
  readonly problems?: readonly FormError[] | undefined;
  readonly ask: Asking<Input, Value>;
  readonly input: () => Input;
  /** What came of it takes the place of the answers; without it the dialog is closed. */
  readonly result: ReactNode;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
  readonly children?: ((wrong: FormState['wrong']) => ReactNode) | undefined;
};

/** Something that takes a while and ends in a result to read: answers, one press, the result in their place. */
export function WorkDialog<Input, Value>(props: WorkDialogProps<Input, Value>): ReactElement {
  const { title, text, submit, working, look, problems = [], ask, input, result, onDone, onClose } = props;
  const form = useFormState(problems, ask.busy);
  const run = async (): Promise<void> => {
    const value = await ask.ask(input());
    if (value !== null) onDone(value);
  };
  const over = result !== null;
  const press = over ? onClose : (): void => form.submit(run);
  return (
    <Dialog
      open
      title={title}
      width={640}
      look={over ? 'primary' : look}
      cancel={over ? null : app.asItIs}
      primary={{ label: over ? carry.close : submit, onPress: press, keys: over ? 'Esc' : undefined }}
      onCancel={onClose}
    >
      <div className="wb-form">
        {over ? (
          result
        ) : (
          <>
            <ErrorSummary errors={form.errors} attempt={form.attempt} />
            <p className="wb-small wb-second">{text}</p>
            {props.children?.(form.wrong)}
          </>
        )}
        <div className="wb-small wb-second" role="status">
          {ask.busy ? working : ''}
        </div>
        {ask.note}
      </div>
    </Dialog>
  );
}
