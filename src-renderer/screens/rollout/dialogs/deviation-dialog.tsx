import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.deviations;
const severities = ['low', 'medium', 'high'] as const;
type Severity = (typeof severities)[number];

/** Something went not as planned: in which wave, how bad, what. */
export function DeviationDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, waves } = useRolloutDesk();
  const live = waves.filter((wave) => wave.state.kind === 'live');
  const [wave, setWave] = useState(live.length === 1 ? (live[0]?.id ?? '') : '');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [what, setWhat] = useState('');
  const problems = empties([['deviation-wave', wave, rollout.need.inWave], ['severity', severity ?? '', rollout.need.severity], ['deviation-what', what, rollout.need.what]]);
  return (
    <AskDialog
      title={words.record} submit={words.submit} problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'deviation.record', rollout: page.rollout.id, wave, severity: severity ?? 'high', what })}
    >
      {(wrong) => (
        <>
          <SelectField name="deviation-wave" label={words.wave} none={words.chooseWave} options={waves.map((row) => ({ value: row.id, label: row.title }))} value={wave} onChange={setWave} error={wrong('deviation-wave')} />
          <ChoiceField name="severity" label={words.chooseSeverity} value={severity} onChange={(value) => setSeverity(value as Severity)} choices={severities.map((value) => ({ value, label: words.severities[value], detail: words.severityHints[value] }))} error={wrong('severity')} />
          <TextField name="deviation-what" label={words.what} lines={4} value={what} onChange={setWhat} error={wrong('deviation-what')} />
        </>
      )}
    </AskDialog>
  );
}
