import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Role } from '../../../../shared/domain/account.ts';
import type { Meaning } from '../../../../shared/domain/signature.ts';
import type { GateSide } from '../../../../shared/domain/wave.ts';
import type { AccountRow } from '../../../../shared/views/shape/account-row.ts';
import { meaningWord } from '../../../../shared/words/meanings.ts';
import { capital } from '../../../../shared/words/count.ts';
import { roleWord } from '../../../../shared/words/roles.ts';
import { useQueries } from '../../../app/api.tsx';
import { useRead } from '../../../app/read.ts';
import { ActionButton } from '../../../parts/action.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { routeOf } from '../approvals-section.tsx';
import { emptyStep, routeText, stepsOf } from '../route-form.ts';
import type { StepAnswers } from '../route-form.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.route;
const roles: readonly Role[] = [
  'quality',
  'validation',
  'production',
  'change-owner',
  'line-lead',
  'trainer',
];
const meanings: Readonly<Record<GateSide, readonly Meaning[]>> = {
  entry: ['reviewed', 'approved'],
  exit: ['reviewed', 'accepted-handoff'],
};
const orders = [
  { value: 'sequence', label: words.sequence, detail: words.sequenceText },
  { value: 'parallel', label: words.parallel, detail: words.parallelText },
];

type StepProps = {
  readonly index: number;
  readonly step: StepAnswers;
  readonly gate: GateSide;
  readonly accounts: readonly AccountRow[];
  readonly onChange: (step: StepAnswers) => void;
  readonly onRemove: () => void;
};

function StepLine({ index, step, gate, accounts, onChange, onRemove }: StepProps): ReactElement {
  const able = accounts.filter(
    (account) => account.standing.kind === 'active' && account.roles.includes(step.role),
  );
  return (
    <fieldset className="wb-route-step">
      <legend className="wb-label">{words.step(index + 1)}</legend>
      <SelectField
        name={`step-${index}-role`}
        label={words.role}
        value={step.role}
        options={roles.map((value) => ({ value, label: capital(roleWord(value)) }))}
        onChange={(role) => onChange({ ...step, role: role as Role, who: '' })}
      />
      <SelectField
        name={`step-${index}-meaning`}
        label={words.meaning}
        value={step.meaning}
        options={meanings[gate].map((value) => ({ value, label: meaningWord(value) }))}
        onChange={(meaning) => onChange({ ...step, meaning: meaning as Meaning })}
      />
      <SelectField
        name={`step-${index}-who`}
        label={words.who}
        value={step.who}
        none={words.anyone}
        options={able.map((account) => ({ value: account.id, label: account.name }))}
        onChange={(who) => onChange({ ...step, who })}
      />
      <ActionButton action={{ label: words.removeLabel, onPress: onRemove }} size="small" />
    </fieldset>
  );
}

type StepsProps = {
  readonly steps: readonly StepAnswers[];
  readonly gate: GateSide;
  readonly accounts: readonly AccountRow[];
  readonly onChange: (steps: readonly StepAnswers[]) => void;
};

function Steps({ steps, gate, accounts, onChange }: StepsProps): ReactElement {
  return (
    <>
      {steps.map((step, index) => (
        <StepLine
          key={step.id}
          index={index}
          step={step}
          gate={gate}
          accounts={accounts}
          onChange={(next) => onChange(steps.map((one) => (one.id === step.id ? next : one)))}
          onRemove={() => onChange(steps.filter((one) => one.id !== step.id))}
        />
      ))}
      <div>
        <ActionButton
          action={{ label: words.add, icon: 'plus', onPress: () => onChange([...steps, emptyStep(gate)]) }}
          size="small"
        />
      </div>
    </>
  );
}

function useAccounts(): readonly AccountRow[] {
  const read = useRead(useQueries().read.accounts.queryOptions());
  return read.kind === 'ready' ? read.value : [];
}

/** Who signs a gate, with which meaning, in which order. */
export function RouteDialog({ gate, ...end }: DialogProps & { readonly gate: GateSide }): ReactElement {
  const { page } = useWaveDesk();
  const accounts = useAccounts();
  const now = routeOf(page, gate);
  const [order, setOrder] = useState(now.order);
  const [steps, setSteps] = useState<readonly StepAnswers[]>(() => stepsOf(now));
  const route = {
    order,
    steps: steps.map(({ id, role, meaning, who }) => ({ id, role, meaning, who: who === '' ? null : who })),
  };
  return (
    <EditDialog
      {...end}
      title={words.title[gate]}
      width={880}
      submit={words.submit}
      problems={steps.length === 0 ? [{ name: 'route-order', words: dialogs.missing.steps }] : []}
      edit={() => ({ kind: 'wave.route', ...ofWave(page), gate, route })}
      about={words.edit[gate]}
      change={() => <Diff before={routeText(stepsOf(now), accounts)} after={routeText(steps, accounts)} />}
    >
      {(wrong) => (
        <>
          <ChoiceField
            name="route-order"
            label={words.order}
            value={order}
            error={wrong('route-order')}
            choices={orders}
            onChange={(value) => setOrder(value as typeof order)}
          />
          <Steps steps={steps} gate={gate} accounts={accounts} onChange={setSteps} />
        </>
      )}
    </EditDialog>
  );
}
