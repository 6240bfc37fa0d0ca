import type { ReactElement } from 'react';
import { useState } from 'react';
import type { WaveRow } from '../../../../shared/views/shape/wave-row.ts';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { ValueDiff } from '../../../parts/diff/diff.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { planText } from '../../../strings/en/time.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { timingAnswers, timingErrors, TimingFields, timingOf } from '../timing-form.tsx';

const words = rollout.dialogs.timing;

/** Moves a wave's dates, with the effect shown first; never a bare drag. */
export function TimingDialog({
  wave,
  onClose,
}: {
  readonly wave: WaveRow;
  readonly onClose: () => void;
}): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { book, now } = useDesk();
  const [answers, setAnswers] = useState(() => timingAnswers(wave.timing));
  const timing = timingOf(answers, book.zone) ?? wave.timing;
  return (
    <EditDialog
      title={words.title(wave.title)}
      submit={words.submit}
      problems={timingErrors(answers, book.zone)}
      signed={signed || wave.approvals.done > 0}
      edit={() => ({ kind: 'wave.timing', rollout: page.rollout.id, wave: wave.id, timing })}
      about={words.about(wave.title)}
      change={() => (
        <ul className="wb-stack">
          <li>
            {words.goLive}:{' '}
            <ValueDiff before={planText(wave.timing.goLive, now)} after={planText(timing.goLive, now)} />
          </li>
          <li>
            {words.exit}:{' '}
            <ValueDiff before={planText(wave.timing.exit, now)} after={planText(timing.exit, now)} />
          </li>
        </ul>
      )}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => <TimingFields value={answers} onChange={setAnswers} zone={book.zone} wrong={wrong} />}
    </EditDialog>
  );
}
