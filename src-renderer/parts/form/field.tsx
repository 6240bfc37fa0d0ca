import type { ReactElement, ReactNode } from 'react';

/** What every answer carries. `name` is also its element id, so an error summary can link to it. */
export type AnswerProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The same words as in the error summary. */
  readonly error?: string | undefined;
};

export type FieldProps = AnswerProps & { readonly children: ReactNode };

export function hintId(name: string): string {
  return `${name}-hint`;
}

export function errorId(name: string): string {
  return `${name}-error`;
}

/** The aria attributes that tie a control to its hint and error. */
export function described({ name, hint, error }: AnswerProps): {
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
} {
  const ids = [hint === undefined ? '' : hintId(name), error === undefined ? '' : errorId(name)].filter(
    (id) => id !== '',
  );
  return {
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(error === undefined ? {} : { 'aria-invalid': true }),
  };
}

export function HintAndError({ name, hint, error }: AnswerProps): ReactElement {
  return (
    <>
      {hint === undefined ? null : (
        <div className="wb-hint" id={hintId(name)}>
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p className="wb-wrong" id={errorId(name)}>
          {error}
        </p>
      )}
    </>
  );
}

/** Label above, hint and error words above the control. */
export function Field({ children, ...answer }: FieldProps): ReactElement {
  return (
    <div className="wb-field">
      <label className="wb-label" htmlFor={answer.name}>
        {answer.label}
      </label>
      <HintAndError {...answer} />
      {children}
    </div>
  );
}
