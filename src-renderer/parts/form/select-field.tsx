import type { ReactElement } from 'react';
import { described, Field } from './field.tsx';
import type { AnswerProps } from './field.tsx';

export type Option = { readonly value: string; readonly label: string };

export type SelectFieldProps = AnswerProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** The words for "nothing chosen yet": "Choose a person". Its value is the empty string. */
  readonly none?: string | undefined;
};

/** One of a list; the system's own list, so that typing and arrow keys work as everywhere. */
export function SelectField({ value, onChange, options, none, ...answer }: SelectFieldProps): ReactElement {
  return (
    <Field {...answer}>
      <select
        className="wb-input"
        id={answer.name}
        name={answer.name}
        value={value}
        {...described(answer)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
