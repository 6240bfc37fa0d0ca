import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../icon.tsx';

export type CheckFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One yes or no. */
export function CheckField({ name, label, detail, checked, onChange }: CheckFieldProps): ReactElement {
  return (
    <label className="wb-choice wb-check">
      <input
        id={name}
        name={name}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Icon name="tick" className="wb-check-tick" />
      <span>
        {label}
        {detail === undefined ? null : <span className="wb-second"> {detail}</span>}
      </span>
    </label>
  );
}
