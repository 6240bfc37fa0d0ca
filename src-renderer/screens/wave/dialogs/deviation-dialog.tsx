import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HeldDeviation } from '../../../../shared/domain/rollout.ts';
import { useDraft } from '../../../app/draft.ts';
import { empties } from '../../../app/form-state.ts';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.deviation;
type Severity = HeldDeviation['severity'];

const severities = [
  { value: 'low', label: words.low, detail: words.lowText },
  { value: 'medium', label: words.medium, detail: words.mediumText },
  { value: 'high', label: words.high, detail: words.highText },
];

/** What went wrong, in the words of whoever saw it; typed text outlives a lock. */
export function DeviationDialog({ onDone, onClose }: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [what, setWhat, draft] = useDraft(`wave/${page.row.id}/deviation`, '');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const problems = empties([
    ['deviation-what', what, dialogs.missing.what],
    ['deviation-severity', severity ?? '', dialogs.missing.severity],
  ]);
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      problems={problems}
      send={(act) =>
        act.send({ kind: 'deviation.record', ...ofWave(page), severity: severity ?? 'high', what })
      }
      onDone={(done) => {
        draft.forget();
        onDone(done);
      }}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-second">{words.halt}</p>
          <TextField
            name="deviation-what"
            label={words.what}
            hint={words.whatHint}
            lines={3}
            value={what}
            error={wrong('deviation-what')}
            onChange={setWhat}
          />
          <ChoiceField
            name="deviation-severity"
            label={words.severity}
            value={severity}
            error={wrong('deviation-severity')}
            choices={severities}
            onChange={(value) => setSeverity(value as Severity)}
          />
        </>
      )}
    </AskDialog>
  );
}

export function CloseDeviationDialog({
  deviation,
  ...end
}: DialogProps & { readonly deviation: HeldDeviation }): ReactElement {
  const { page } = useWaveDesk();
  const [disposition, setDisposition] = useState('');
  return (
    <AskDialog
      {...end}
      title={words.close(deviation.number)}
      submit={words.submitClose}
      problems={empties([['deviation-disposition', disposition, dialogs.missing.disposition]])}
      send={(act) =>
        act.send({ kind: 'deviation.close', rollout: page.rollout.id, id: deviation.id, disposition })
      }
    >
      {(wrong) => (
        <>
          <p>{deviation.what}</p>
          <TextField
            name="deviation-disposition"
            label={words.disposition}
            hint={words.dispositionHint}
            lines={3}
            value={disposition}
            error={wrong('deviation-disposition')}
            onChange={setDisposition}
          />
        </>
      )}
    </AskDialog>
  );
}
