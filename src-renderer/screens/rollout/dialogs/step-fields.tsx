import type { ReactElement } from 'react';
import { role as roleSchema } from '../../../../shared/domain/account.ts';
import type { Role } from '../../../../shared/domain/account.ts';
import type { Meaning } from '../../../../shared/domain/signature.ts';
import type { AccountRow } from '../../../../shared/views/shape/account-row.ts';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { meaningWord, roleWord } from '../../../strings/en/terms.ts';
import type { StepAnswers } from '../../wave/route-form.ts';

const words = rollout.approvals;
const meanings = (['reviewed', 'approved'] as const).map((value) => ({ value, label: meaningWord(value) }));
const roles = roleSchema.options
  .filter((one) => one !== 'administrator' && one !== 'auditor')
  .map((value) => ({ value, label: roleWord(value) }));

export type StepFieldsProps = {
  readonly step: StepAnswers;
  readonly index: number;
  readonly set: (step: StepAnswers) => void;
  readonly accounts: readonly AccountRow[];
};

/** One signer of a route: function, meaning, and a person or anybody in that function. */
export function StepFields({ step, index, set, accounts }: StepFieldsProps): ReactElement {
  const able = accounts
    .filter((account) => account.standing.kind === 'active' && account.roles.includes(step.role))
    .map((account) => ({ value: account.id, label: account.name }));
  const of = (key: 'role' | 'meaning' | 'who') => ({
    name: `${key}-${index}`,
    label: words[key],
    value: step[key],
  });
  return (
    <>
      <SelectField
        {...of('role')}
        options={roles}
        onChange={(role) => set({ ...step, role: role as Role, who: '' })}
      />
      <SelectField
        {...of('meaning')}
        options={meanings}
        onChange={(meaning) => set({ ...step, meaning: meaning as Meaning })}
      />
      <SelectField
        {...of('who')}
        none={words.anyone}
        options={able}
        onChange={(who) => set({ ...step, who })}
      />
    </>
  );
}
