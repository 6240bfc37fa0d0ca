import type { ReactElement } from 'react';
import { bindFields } from '../../app/answers.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { WhomAnswers } from './whom-answers.ts';
import { whomLists } from './whom-answers.ts';

const words = trainingItems.whom;

export type WhomFieldsProps = {
  readonly value: WhomAnswers;
  readonly onChange: (value: WhomAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** Whom something is for, by what the roster says of them; several with commas, an empty line does not narrow. */
export function WhomFields({ value, onChange, wrong }: WhomFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <p className="wb-hint">{words.hint}</p>
      <div className="wb-two-fields">
        {whomLists.map((name) => (
          <TextField key={name} {...of(name)} label={words[name]} />
        ))}
      </div>
    </>
  );
}
