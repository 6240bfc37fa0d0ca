import type { ReactElement } from 'react';
import { bindFields } from '../../app/answers.ts';
import { CheckField } from '../../parts/form/check-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { ItemAnswers } from './item-answers.ts';

const words = trainingItems.defineDialog;

export type ItemFieldsProps = {
  readonly value: ItemAnswers;
  readonly onChange: (value: ItemAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** What an item is called, what counts as trained, and for how long. */
export function ItemFields({ value, onChange, wrong }: ItemFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <TextField {...of('title')} label={words.name} />
      <CheckField
        name="assessed"
        label={words.assessed}
        detail={words.assessedDetail}
        checked={value.assessed}
        onChange={(assessed) => onChange({ ...value, assessed })}
      />
      <TextField {...of('valid')} label={words.valid} hint={words.validHint} />
    </>
  );
}
