import type { ReactElement, RefObject } from 'react';
import { described, Field } from './field.tsx';
import type { AnswerProps } from './field.tsx';

export type TextFieldProps = AnswerProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'number' | 'search' | undefined;
  /** For password managers: `username`, `current-password`, `new-password`, else `off`. */
  readonly autoComplete?: string | undefined;
  /** Lines to show; more than one makes a text area. */
  readonly lines?: number | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** The id of a `datalist` of things to choose from. */
  readonly list?: string | undefined;
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined;
};

function Area({ name, value, onChange, lines = 3, readOnly, ...answer }: TextFieldProps): ReactElement {
  return (
    <textarea
      className="wb-input"
      id={name}
      name={name}
      rows={lines}
      value={value}
      readOnly={readOnly}
      {...described({ ...answer, name })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** One line of text, a password, or a text area when `lines` is more than one. */
export function TextField(props: TextFieldProps): ReactElement {
  const {
    name,
    label,
    hint,
    error,
    value,
    onChange,
    type = 'text',
    autoComplete = 'off',
    lines = 1,
    readOnly,
    autoFocus,
    list,
    inputRef,
  } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {lines > 1 ? (
        <Area {...props} />
      ) : (
        <input
          className="wb-input"
          id={name}
          name={name}
          type={type}
          value={value}
          autoComplete={autoComplete}
          readOnly={readOnly}
          autoFocus={autoFocus}
          list={list}
          ref={inputRef}
          spellCheck={type === 'text'}
          {...described({ name, label, hint, error })}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
