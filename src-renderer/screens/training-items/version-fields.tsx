import type { ReactElement } from 'react';
import { bindFields } from '../../app/answers.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { Rule, VersionAnswers } from './version-answers.ts';
import { WhomFields } from './whom-fields.tsx';

const words = trainingItems.versionDialog;

export type VersionFieldsProps = {
  readonly value: VersionAnswers;
  readonly onChange: (value: VersionAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

export function VersionFields({ value, onChange, wrong }: VersionFieldsProps): ReactElement {
  const of = bindFields(value, onChange, wrong);
  return (
    <>
      <div className="wb-two-fields">
        <TextField {...of('version')} label={words.version} />
        <DateTimeField {...of('effective')} kind="date" label={words.effective} hint={words.effectiveHint} />
      </div>
      <TextField {...of('note')} label={words.note} hint={words.noteHint} lines={2} />
    </>
  );
}

const rules = (['all', 'in-scope', 'none'] as const).map((value) => ({ value, ...words.rules[value] }));

/** Who trains again when this version comes; the last two say why (R46). */
export function RetrainingFields({ value, onChange, wrong }: VersionFieldsProps): ReactElement {
  return (
    <>
      <ChoiceField
        name="rule"
        label={words.rule}
        value={value.rule}
        choices={rules}
        error={wrong('rule')}
        onChange={(rule) => onChange({ ...value, rule: rule as Rule })}
      />
      {value.rule === 'in-scope' ? (
        <WhomFields value={value.whom} onChange={(whom) => onChange({ ...value, whom })} wrong={wrong} />
      ) : null}
      {value.rule === 'in-scope' || value.rule === 'none' ? (
        <TextField
          name="why"
          label={words.why}
          hint={words.whyHint}
          lines={2}
          value={value.reason}
          error={wrong('why')}
          onChange={(reason) => onChange({ ...value, reason })}
        />
      ) : null}
    </>
  );
}
