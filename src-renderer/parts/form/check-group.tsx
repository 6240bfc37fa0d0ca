import type { ReactElement, ReactNode } from 'react';
import { CheckField } from './check-field.tsx';
import { described, HintAndError } from './field.tsx';

export type CheckGroupProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly detail?: ReactNode;
  }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Any number of short choices beside each other; they keep the order of the list. */
export function CheckGroup({ choices, chosen, onChange, ...answer }: CheckGroupProps): ReactElement {
  const set = (value: string, on: boolean): void =>
    onChange(choices.map((one) => one.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset className="wb-check-group" {...described(answer)}>
      <legend className="wb-label">{answer.label}</legend>
      <HintAndError {...answer} />
      <div className="wb-check-row">
        {choices.map(({ value, label, detail }) => (
          <CheckField
            key={value}
            name={`${answer.name}-${value}`}
            label={label}
            detail={detail}
            checked={chosen.includes(value)}
            onChange={(on) => set(value, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
