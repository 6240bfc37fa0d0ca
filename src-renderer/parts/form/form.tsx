import type { FormEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { ActionButton } from '../action.tsx';
import type { Action } from '../action.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormError } from './error-summary.tsx';

export type FormProps = {
  /** The form's accessible name. */
  readonly label: string;
  readonly errors?: readonly FormError[] | undefined;
  readonly attempt?: number | undefined;
  readonly children: ReactNode;
  /** Verb and object of the one primary button. */
  readonly submit: string;
  readonly onSubmit: () => void;
  /** Beside the primary: the ways without harm, as "Keep editing". */
  readonly others?: readonly Action[] | undefined;
};

function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** A form: error summary, answers, one primary button; Ctrl Enter submits from anywhere in it. */
export function Form({
  label,
  errors = [],
  attempt,
  children,
  submit,
  onSubmit,
  others = [],
}: FormProps): ReactElement {
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="wb-form" aria-label={label} noValidate onSubmit={send} onKeyDown={submitOnCtrlEnter}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {children}
      <div className="wb-form-acts">
        <ActionButton action={{ label: submit, onPress: onSubmit }} look="primary" submit />
        {others.map((action) => (
          <ActionButton key={action.label} action={action} />
        ))}
      </div>
    </form>
  );
}
