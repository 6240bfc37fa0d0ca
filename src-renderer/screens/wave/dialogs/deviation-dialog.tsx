import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import type { Done } from '../../../../shared/api/ports.ts';
import type { HeldDeviation } from '../../../../shared/domain/rollout.ts';
import type { Act } from '../../../app/act.tsx';
import { useDraft } from '../../../app/draft.ts';
import { empties } from '../../../app/form-state.ts';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import { DeviationTraining } from './deviation-training.tsx';
import type { PointsAt } from './deviation-training.tsx';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.deviation;
type Severity = HeldDeviation['severity'];

const severities = [
  { value: 'low', label: words.low, detail: words.lowText },
  { value: 'medium', label: words.medium, detail: words.mediumText },
  { value: 'high', label: words.high, detail: words.highText },
];

/**
 * Records, then links to the training it points at. Where only the link is refused the deviation stands:
 * pressing again links it and records nothing twice.
 */
function useRecorded() {
  const { page } = useWaveDesk();
  const made = useRef<Done | null>(null);
  return async (
    act: Act,
    what: { readonly severity: Severity; readonly what: string },
    { items, people }: PointsAt,
  ): Promise<Done | null> => {
    made.current ??= await act.send({ kind: 'deviation.record', ...ofWave(page), ...what });
    const id = made.current?.ids[0];
    if (made.current === null || id === undefined || items.length === 0) return made.current;
    return act.send({
      kind: 'deviation.link',
      rollout: page.rollout.id,
      id,
      items: [...items],
      people: [...people],
    });
  };
}

/** What went wrong, in the words of whoever saw it; typed text outlives a lock. */
export function DeviationDialog({ onDone, onClose }: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [what, setWhat, draft] = useDraft(`wave/${page.row.id}/deviation`, '');
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [points, setPoints] = useState<PointsAt>({ items: [], people: [] });
  const record = useRecorded();
  const problems = empties([
    ['deviation-what', what, dialogs.missing.what],
    ['deviation-severity', severity ?? '', dialogs.missing.severity],
  ]);
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      problems={problems}
      send={(act) => record(act, { severity: severity ?? 'high', what }, points)}
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
          <DeviationTraining points={points} onChange={setPoints} />
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
