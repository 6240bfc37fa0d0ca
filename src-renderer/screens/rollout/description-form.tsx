import type { ReactElement } from 'react';
import type { Description } from '../../../shared/domain/rollout.ts';
import { useQueries } from '../../app/api.tsx';
import { empties } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { SelectField } from '../../parts/form/select-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { plan } from '../../strings/en/plan.ts';
import { rollout } from '../../strings/en/rollout.ts';

/** A description as typed; the owner is an account's id. */
export type DescriptionAnswers = Readonly<
  Record<'title' | 'site' | 'owner' | 'reason' | 'current' | 'intended', string>
> & { readonly class: Description['class'] };

export function descriptionErrors(answers: DescriptionAnswers): readonly FormError[] {
  const { need } = rollout;
  return empties([
    ['title', answers.title, need.title],
    ['owner', answers.owner, need.owner],
    ['site', answers.site, need.site],
    ['reason', answers.reason, need.reason],
    ['current', answers.current, need.current],
    ['intended', answers.intended, need.intended],
  ]);
}

/** The description as lines, for a diff. */
export function descriptionText(answers: DescriptionAnswers): string {
  const { title, site, owner, reason, current, intended } = answers;
  return [title, plan.classes[answers.class].label, site, owner, reason, current, intended].join('\n');
}

export type DescriptionFieldsProps = {
  readonly value: DescriptionAnswers;
  readonly onChange: (value: DescriptionAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

/** Everybody who may own a change: active accounts in that function, and whoever owns it now. */
function useOwners(now: string): readonly { readonly value: string; readonly label: string }[] {
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  if (accounts.kind !== 'ready') return [];
  const may = accounts.value.filter(
    (account) =>
      account.id === now || (account.standing.kind === 'active' && account.roles.includes('change-owner')),
  );
  return may.map((account) => ({ value: account.id, label: `${account.name}, ${account.title}` }));
}

export function DescriptionFields({ value, onChange, wrong }: DescriptionFieldsProps): ReactElement {
  const owners = useOwners(value.owner);
  const field = (name: 'title' | 'site' | 'reason' | 'current' | 'intended', lines = 1): ReactElement => (
    <TextField
      name={name}
      label={plan.labels[name]}
      hint={plan.hints[name]}
      lines={lines}
      value={value[name]}
      onChange={(text) => onChange({ ...value, [name]: text })}
      error={wrong(name)}
      autoFocus={name === 'title'}
    />
  );
  const classes = (['routine', 'major', 'emergency'] as const).map((kind) => ({
    value: kind,
    ...plan.classes[kind],
  }));
  return (
    <>
      {field('title')}
      <div className="wb-choices-row">
        <ChoiceField
          name="class"
          label={plan.labels.class}
          value={value.class}
          onChange={(kind) => onChange({ ...value, class: kind as Description['class'] })}
          choices={classes}
        />
      </div>
      <div className="wb-two-fields">
        <SelectField
          name="owner"
          label={plan.labels.owner}
          none={plan.chooseOwner}
          options={owners}
          value={value.owner}
          onChange={(owner) => onChange({ ...value, owner })}
          error={wrong('owner')}
        />
        {field('site')}
      </div>
      {field('reason', 3)}
      {field('current', 3)}
      {field('intended', 3)}
    </>
  );
}
