import type { ReactElement } from 'react';
import { SelectField } from '../../parts/form/select-field.tsx';
import type { Option } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import { RowsField } from '../rollout/rows-field.tsx';
import type { EquivalentAnswers } from './item-answers.ts';
import { noEquivalent } from './item-answers.ts';

const words = trainingItems.equivalents;

export type EquivalentFieldsProps = {
  readonly rows: readonly EquivalentAnswers[];
  readonly options: readonly Option[];
  readonly onChange: (rows: readonly EquivalentAnswers[]) => void;
  readonly wrong: (name: string) => string | undefined;
};

type LineProps = Omit<EquivalentFieldsProps, 'rows' | 'onChange'> & {
  readonly row: EquivalentAnswers;
  readonly index: number;
  readonly set: (row: EquivalentAnswers) => void;
};

function Line({ row, index, options, set, wrong }: LineProps): ReactElement {
  const of = (key: keyof EquivalentAnswers) => ({
    name: `${key}-${index}`,
    label: words[key],
    value: row[key],
    onChange: (value: string) => set({ ...row, [key]: value }),
    error: wrong(`${key}-${index}`),
  });
  return (
    <>
      <SelectField {...of('item')} none={words.choose} options={options} />
      <div className="wb-two-fields">
        <TextField {...of('from')} />
        <TextField {...of('version')} />
      </div>
      <TextField {...of('note')} />
    </>
  );
}

/** What else counts as training on a version of this item. */
export function EquivalentFields({ rows, options, onChange, wrong }: EquivalentFieldsProps): ReactElement {
  return (
    <fieldset>
      <legend className="wb-label">{words.title}</legend>
      <p className="wb-hint">{words.hint}</p>
      <RowsField
        rows={rows}
        onChange={onChange}
        empty={() => noEquivalent}
        add={words.add}
        remove={words.remove}
      >
        {(row, index, set) => <Line row={row} index={index} options={options} set={set} wrong={wrong} />}
      </RowsField>
    </fieldset>
  );
}
