import type { ReactElement } from 'react';
import { useState } from 'react';
import { role as roleSchema } from '../../../../shared/domain/account.ts';
import type { Role } from '../../../../shared/domain/account.ts';
import type { Meaning } from '../../../../shared/domain/signature.ts';
import type { AccountRow } from '../../../../shared/views/shape/account-row.ts';
import { useQueries } from '../../../app/api.tsx';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { useRead } from '../../../app/read.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { meaningWord, roleWord } from '../../../strings/en/terms.ts';
import type { StepAnswers } from '../../wave/route-form.ts';
import { emptyStep, routeText, stepsOf } from '../../wave/route-form.ts';
import { RowsField } from '../rows-field.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.approvals;
const orders = (['sequence', 'parallel'] as const).map((value) => ({ value, label: words.orders[value] }));
const meanings = (['reviewed', 'approved'] as const).map((value) => ({ value, label: meaningWord(value) }));
const roles = roleSchema.options.filter((one) => one !== 'administrator' && one !== 'auditor').map((value) => ({ value, label: roleWord(value) }));

type StepFieldsProps = { readonly step: StepAnswers; readonly index: number; readonly set: (step: StepAnswers) => void; readonly accounts: readonly AccountRow[] };

function StepFields({ step, index, set, accounts }: StepFieldsProps): ReactElement {
  const able = accounts.filter((account) => account.standing.kind === 'active' && account.roles.includes(step.role));
  return (
    <>
      <SelectField name={`role-${index}`} label={words.role} options={roles} value={step.role} onChange={(value) => set({ ...step, role: value as Role, who: '' })} />
      <SelectField name={`meaning-${index}`} label={words.meaning} options={meanings} value={step.meaning} onChange={(value) => set({ ...step, meaning: value as Meaning })} />
      <SelectField name={`who-${index}`} label={words.who} none={words.anyone} options={able.map((account) => ({ value: account.id, label: account.name }))} value={step.who} onChange={(who) => set({ ...step, who })} />
    </>
  );
}

/** Who reviews and approves the plan, in which order. */
export function RouteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const read = useRead(useQueries().read.accounts.queryOptions());
  const accounts = read.kind === 'ready' ? read.value : [];
  const [order, setOrder] = useState(page.route.order);
  const [steps, setSteps] = useState<readonly StepAnswers[]>(() => (page.route.steps.length === 0 ? [emptyStep('entry')] : stepsOf(page.route)));
  const problems: readonly FormError[] = steps.length === 0 ? [{ name: 'order', words: words.needStep }] : [];
  const route = { order, steps: steps.map((step) => ({ ...step, who: step.who === '' ? null : step.who })) };
  return (
    <EditDialog
      title={words.edit} submit={words.save} width={880} problems={problems} signed={signed} about={words.about}
      edit={() => ({ kind: 'rollout.route', rollout: page.rollout.id, route })}
      change={() => <Diff before={page.route.steps.length === 0 ? null : routeText(stepsOf(page.route), accounts)} after={routeText(steps, accounts)} />} onDone={onClose} onClose={onClose}
    >
      {(wrong) => (
        <>
          <ChoiceField name="order" label={words.order} choices={orders} value={order} onChange={(value) => setOrder(value as typeof order)} error={wrong('order')} />
          <RowsField rows={steps} onChange={setSteps} empty={() => emptyStep('entry')} add={words.add} remove={words.remove}>
            {(step, index, set) => <StepFields step={step} index={index} set={set} accounts={accounts} />}
          </RowsField>
        </>
      )}
    </EditDialog>
  );
}
