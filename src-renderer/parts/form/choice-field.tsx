import type { ReactElement, ReactNode } from 'react';
import { described, HintAndError } from './field.tsx';
import type { AnswerProps } from './field.tsx';

export type Choice = { readonly value: string; readonly label: ReactNode; readonly detail?: ReactNode };

export type ChoiceFieldProps = AnswerProps & {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly choices: readonly Choice[];
  /** Large values, as in a conflict of two dates. */
  readonly large?: boolean | undefined;
};

type CardProps = { readonly choice: Choice; readonly id: string } & Pick<
  ChoiceFieldProps,
  'name' | 'value' | 'onChange' | 'large'
>;

function Card({ choice, id, name, value, onChange, large = false }: CardProps): ReactElement {
  return (
    <label className={large ? 'wb-choice wb-choice-large' : 'wb-choice'}>
      <input
        id={id}
        type="radio"
        name={name}
        value={choice.value}
        checked={value === choice.value}
        onChange={() => onChange(choice.value)}
      />
      <span>
        <strong>{choice.label}</strong>
        {choice.detail === undefined ? null : <span className="wb-choice-detail">{choice.detail}</span>}
      </span>
    </label>
  );
}

/** Radio cards; nothing is chosen for you while `value` is null. */
export function ChoiceField({ choices, value, onChange, large, ...answer }: ChoiceFieldProps): ReactElement {
  return (
    <fieldset {...described(answer)}>
      <legend className="wb-label">{answer.label}</legend>
      <HintAndError {...answer} />
      <div className="wb-choices">
        {choices.map((choice, index) => (
          <Card
            key={choice.value}
            choice={choice}
            id={index === 0 ? answer.name : `${answer.name}-${choice.value}`}
            name={answer.name}
            value={value}
            onChange={onChange}
            large={large}
          />
        ))}
      </div>
    </fieldset>
  );
}
