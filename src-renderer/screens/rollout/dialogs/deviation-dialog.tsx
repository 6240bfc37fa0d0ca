import type { ReactElement } from 'react';
import { useState } from 'react';
import { bindFields } from '../../../app/answers.ts';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.deviations;
const severities = (['low', 'medium', 'high'] as const).map((value) => ({
  value,
  label: words.severities[value],
  detail: words.severityHints[value],
}));
type Severity = (typeof severities)[number]['value'];
type Answers = { readonly wave: string; readonly severity: string; readonly what: string };

function errorsOf({ wave, severity, what }: Answers): readonly FormError[] {
  const { need } = rollout;
  return empties([
    ['wave', wave, need.inWave],
    ['severity', severity, need.severity],
    ['what', what, need.what],
  ]);
}

/** Something went not as planned: in which wave, how bad, what. */
export function DeviationDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, waves } = useRolloutDesk();
  const live = waves.filter((wave) => wave.state.kind === 'live');
  const only = live.length === 1 ? live[0]?.id : undefined;
  const [answers, set] = useState<Answers>({ wave: only ?? '', severity: '', what: '' });
  const severity = answers.severity as Severity;
  const places = waves.map((row) => ({ value: row.id, label: row.title }));
  return (
    <AskDialog
      title={words.record}
      submit={words.submit}
      problems={errorsOf(answers)}
      command={() => ({ kind: 'deviation.record', rollout: page.rollout.id, ...answers, severity })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            <SelectField {...of('wave')} label={words.wave} none={words.chooseWave} options={places} />
            <ChoiceField {...of('severity')} label={words.chooseSeverity} choices={severities} />
            <TextField {...of('what')} label={words.what} lines={4} />
          </>
        );
      }}
    </AskDialog>
  );
}
