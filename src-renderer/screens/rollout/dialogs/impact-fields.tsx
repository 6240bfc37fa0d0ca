import type { ReactElement } from 'react';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { ImpactRow } from './impact-rows.ts';

const words = rollout.scope;

export type ImpactFieldsProps = {
  readonly row: ImpactRow;
  readonly index: number;
  readonly set: (row: ImpactRow) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** One line of the impact: where, what, what to do. */
export function ImpactFields({ row, index, set, wrong }: ImpactFieldsProps): ReactElement {
  const of = (key: keyof ImpactRow) => ({
    name: `${key}-${index}`,
    label: words[key],
    value: row[key],
    onChange: (text: string) => set({ ...row, [key]: text }),
    error: wrong(`${key}-${index}`),
  });
  return (
    <>
      <TextField {...of('area')} />
      <TextField {...of('effect')} lines={2} />
      <TextField {...of('todo')} lines={2} />
    </>
  );
}
