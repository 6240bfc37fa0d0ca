import type { ReactElement } from 'react';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { Level, RiskRow } from './risk-rows.ts';

const words = rollout.scope;
const levels = (['low', 'medium', 'high'] as const).map((value) => ({ value, label: rollout.levels[value] }));

export type RiskFieldsProps = {
  readonly row: RiskRow;
  readonly index: number;
  readonly set: (row: RiskRow) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** One line of the risks: what could go wrong, how bad, what is done about it, how bad then. */
export function RiskFields({ row, index, set, wrong }: RiskFieldsProps): ReactElement {
  const text = (key: 'hazard' | 'measure') => ({
    name: `${key}-${index}`,
    label: words[key],
    value: row[key],
    onChange: (value: string) => set({ ...row, [key]: value }),
    error: wrong(`${key}-${index}`),
  });
  const level = (key: 'before' | 'residual') => ({
    name: `${key}-${index}`,
    label: words[key],
    options: levels,
    value: row[key],
    onChange: (value: string) => set({ ...row, [key]: value as Level }),
  });
  return (
    <>
      <TextField {...text('hazard')} lines={2} />
      <TextField {...text('measure')} lines={2} />
      <div className="wb-two-fields">
        <SelectField {...level('before')} />
        <SelectField {...level('residual')} />
      </div>
    </>
  );
}
