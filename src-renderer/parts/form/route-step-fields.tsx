import type { ReactElement } from 'react';
import type { Role } from '../../../shared/domain/account.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { AccountRow } from '../../../shared/views/shape/account-row.ts';
import { capital } from '../../../shared/words/count.ts';
import { meaningWord } from '../../../shared/words/meanings.ts';
import { roleWord } from '../../../shared/words/roles.ts';
import { routeSteps as words } from '../../strings/en/route-steps.ts';
import { CheckGroup } from './check-group.tsx';
import { rolesOf, tidyStep } from './route-answers.ts';
import type { RouteStepAnswers } from './route-answers.ts';
import { stepField } from './route-problems.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Functions that can answer a step: those that sign something. */
const signers: readonly Role[] = [
  'quality',
  'validation',
  'production',
  'board',
  'change-owner',
  'line-lead',
  'trainer',
];
/** More than this of one route is a meeting of its own; a template made elsewhere may still say so. */
const usualMost = 9;

export type RouteStepFieldsProps = {
  readonly step: RouteStepAnswers;
  readonly index: number;
  readonly people: readonly AccountRow[];
  readonly meanings: readonly Meaning[];
  readonly wrong: (name: string) => string | undefined;
  readonly set: (step: RouteStepAnswers) => void;
};

const roleChoices = (roles: readonly Role[]) =>
  roles.map((value) => ({ value, label: capital(roleWord(value)) }));

function ableIn(people: readonly AccountRow[], roles: readonly Role[]): readonly AccountRow[] {
  return people.filter(
    (one) => one.standing.kind === 'active' && one.roles.some((role) => roles.includes(role)),
  );
}

function days(text: string): number | null {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : Math.min(365, Math.max(1, Number(digits)));
}

function Named({ step, index, people, set }: RouteStepFieldsProps): ReactElement {
  const able = ableIn(people, rolesOf(step));
  if (able.length === 0) return <p className="wb-hint">{words.nobodyAble}</p>;
  return (
    <CheckGroup
      name={stepField(index, 'people')}
      label={words.people}
      hint={words.peopleHint}
      choices={able.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }))}
      chosen={step.people}
      onChange={(named) => set({ ...step, people: named })}
    />
  );
}

function Basics({ step, index, people, meanings, wrong, set }: RouteStepFieldsProps): ReactElement {
  const able = (id: string, roles: readonly Role[]): boolean =>
    ableIn(people, roles).some((one) => one.id === id);
  const most = Math.max(usualMost, step.need);
  return (
    <div className="wb-route-basics">
      <SelectField
        name={stepField(index, 'role')}
        label={words.role}
        value={step.role}
        options={roleChoices(signers.includes(step.role) ? signers : [step.role, ...signers])}
        onChange={(role) => set(tidyStep({ ...step, role: role as Role }, able))}
      />
      <SelectField
        name={stepField(index, 'meaning')}
        label={words.meaning}
        value={step.meaning}
        options={meanings.map((value) => ({ value, label: meaningWord(value) }))}
        onChange={(meaning) => set({ ...step, meaning: meaning as Meaning })}
      />
      <SelectField
        name={stepField(index, 'need')}
        label={words.need}
        error={wrong(stepField(index, 'need'))}
        value={String(step.need)}
        options={Array.from({ length: most }, (_, at) => ({
          value: String(at + 1),
          label: words.needAll(at + 1),
        }))}
        onChange={(need) => set({ ...step, need: Number(need) })}
      />
      <TextField
        name={stepField(index, 'days')}
        label={words.days}
        hint={words.daysHint}
        value={step.days === null ? '' : String(step.days)}
        onChange={(text) => set({ ...step, days: days(text) })}
      />
    </div>
  );
}

/** One step: who may answer, how many must, what it means, until when. */
export function RouteStepFields(props: RouteStepFieldsProps): ReactElement {
  const { step, index, people, set } = props;
  const able = (id: string, roles: readonly Role[]): boolean =>
    ableIn(people, roles).some((one) => one.id === id);
  const roles = rolesOf(step);
  return (
    <div className="wb-route-fields">
      <Basics {...props} />
      <CheckGroup
        name={stepField(index, 'also')}
        label={words.also}
        choices={roleChoices(signers.filter((one) => one !== step.role))}
        chosen={step.also}
        onChange={(also) => set(tidyStep({ ...step, also: also as readonly Role[] }, able))}
      />
      {roles.length < 2 && step.must.length === 0 ? null : (
        <CheckGroup
          name={stepField(index, 'must')}
          label={words.must}
          hint={words.mustHint}
          choices={roleChoices(roles)}
          chosen={step.must}
          onChange={(must) => set({ ...step, must: must as readonly Role[] })}
        />
      )}
      <Named {...props} />
    </div>
  );
}
