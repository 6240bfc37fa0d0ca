import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Policy } from '../../../shared/domain/policy.ts';
import { bindFields } from '../../app/answers.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { settings } from '../../strings/en/settings.ts';
import { PolicyChange } from './policy-change.tsx';
import type { PolicyAnswers } from './policy-answers.ts';
import { answersOf, policyErrors, policyFields, policyOf, rangeOf, samePolicy } from './policy-answers.ts';
import { SettingReason } from './setting-reason.tsx';

const words = settings.passwords;
export type PolicyDialogProps = { readonly policy: Policy; readonly onClose: () => void };

function errorsOf(policy: Policy, answers: PolicyAnswers, reason: string): readonly FormError[] {
  const next = policyOf(answers);
  const same = next !== null && samePolicy(policy, next) ? [{ name: 'shortest', words: words.same }] : [];
  return [...policyErrors(answers), ...same, ...empties([['reason', reason, settings.needReason]])];
}

/** The rules in numbers; what would change, and for whom, stands below before it is saved (R7). */
export function PolicyDialog({ policy, onClose }: PolicyDialogProps): ReactElement {
  const [answers, set] = useState(() => answersOf(policy));
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={words.dialog}
      submit={words.submit}
      width={640}
      problems={errorsOf(policy, answers, reason)}
      command={() => ({ kind: 'policy.set', policy: policyOf(answers) ?? policy, reason })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <PolicyFields answers={answers} set={set} wrong={wrong} />
          <PolicyChange before={policy} after={policyOf(answers) ?? policy} />
          <SettingReason value={reason} onChange={setReason} wrong={wrong} />
        </>
      )}
    </AskDialog>
  );
}

type FieldsProps = {
  readonly answers: PolicyAnswers;
  readonly set: (answers: PolicyAnswers) => void;
  readonly wrong: (name: string) => string | undefined;
};

function PolicyFields({ answers, set, wrong }: FieldsProps): ReactElement {
  const of = bindFields(answers, set, wrong);
  return (
    <div className="wb-two-fields">
      {policyFields.map((field, index) => (
        <TextField
          key={field}
          {...of(field)}
          type="number"
          label={words.fields[field]}
          hint={(field === 'maxAgeDays' ? words.orNever : words.from)(...rangeOf(field))}
          autoFocus={index === 0}
        />
      ))}
    </div>
  );
}
