import type { ReactElement } from 'react';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';

export type ReasonFieldProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong: (name: string) => string | undefined;
  readonly autoFocus?: boolean | undefined;
};

/** Why an account is changed: the trail shows it. */
export function ReasonField({ value, onChange, wrong, autoFocus }: ReasonFieldProps): ReactElement {
  return (
    <TextField
      name="reason"
      label={words.fields.reason}
      hint={words.fields.reasonHint}
      lines={2}
      value={value}
      onChange={onChange}
      error={wrong('reason')}
      autoFocus={autoFocus}
    />
  );
}
