import type { ReactElement } from 'react';
import { useState } from 'react';
import { useQueries } from '../../../app/api.tsx';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { useRead } from '../../../app/read.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import type { StepAnswers } from '../../wave/route-form.ts';
import { emptyStep, routeText, stepsOf } from '../../wave/route-form.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { RowsField } from '../rows-field.tsx';
import { StepFields } from './step-fields.tsx';

const words = rollout.approvals;
const orders = (['sequence', 'parallel'] as const).map((value) => ({ value, label: words.orders[value] }));

/** Who reviews and approves the plan, in which order. */
export function RouteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const read = useRead(useQueries().read.accounts.queryOptions());
  const accounts = read.kind === 'ready' ? read.value : [];
  const old = stepsOf(page.route);
  const [order, setOrder] = useState(page.route.order);
  const [steps, setSteps] = useState<readonly StepAnswers[]>(old.length === 0 ? [emptyStep('entry')] : old);
  const route = { order, steps: steps.map((step) => ({ ...step, who: step.who === '' ? null : step.who })) };
  return (
    <EditDialog
      title={words.edit}
      submit={words.save}
      width={880}
      problems={steps.length === 0 ? [{ name: 'order', words: words.needStep }] : []}
      signed={signed}
      about={words.about}
      edit={() => ({ kind: 'rollout.route', rollout: page.rollout.id, route })}
      change={() => (
        <Diff
          before={old.length === 0 ? null : routeText(old, accounts)}
          after={routeText(steps, accounts)}
        />
      )}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <ChoiceField
            name="order"
            label={words.order}
            choices={orders}
            value={order}
            onChange={(value) => setOrder(value as typeof order)}
            error={wrong('order')}
          />
          <RowsField
            rows={steps}
            onChange={setSteps}
            empty={() => emptyStep('entry')}
            add={words.add}
            remove={words.remove}
          >
            {(step, index, set) => <StepFields step={step} index={index} set={set} accounts={accounts} />}
          </RowsField>
        </>
      )}
    </EditDialog>
  );
}
