import type { ReactElement } from 'react';
import { useState } from 'react';
import { bindFields } from '../../../app/answers.ts';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { useDesk } from '../../../app/desk.ts';
import { empties } from '../../../app/form-state.ts';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { writeWallTime } from '../../../parts/form/wall-time.ts';
import { rollout } from '../../../strings/en/rollout.ts';
import { wallText } from '../../../strings/en/time.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { momentOf } from '../timing-form.tsx';
import { minutesOf } from './rollback-answers.ts';

const words = rollout.scope;
type Answers = { readonly on: string; readonly minutes: string; readonly result: string };

function errorsOf({ on, minutes, result }: Answers, zone: string): readonly FormError[] {
  return [
    ...(momentOf(on, zone) === null ? [{ name: 'on', words: rollout.need.date }] : []),
    ...(minutesOf(minutes) === null ? [{ name: 'minutes', words: rollout.need.minutes }] : []),
    ...empties([['result', result, rollout.need.result]]),
  ];
}

/** Records that the way back was tried, and what came out. */
export function RehearseDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page } = useRolloutDesk();
  const { book, now } = useDesk();
  const [answers, set] = useState<Answers>(() => ({
    on: writeWallTime(wallText(now)),
    minutes: '',
    result: '',
  }));
  const rehearsal = {
    on: momentOf(answers.on, book.zone) ?? now,
    minutes: minutesOf(answers.minutes) ?? 0,
    result: answers.result,
  };
  return (
    <AskDialog
      title={words.rehearse}
      submit={words.rehearsalSave}
      problems={errorsOf(answers, book.zone)}
      command={() => ({ kind: 'rollout.rehearse', rollout: page.rollout.id, rehearsal })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            <DateTimeField
              {...of('on')}
              label={words.rehearsedOn}
              hint={rollout.dialogs.wave.dateHint(book.zone)}
            />
            <TextField {...of('minutes')} label={words.rehearsalMinutes} />
            <TextField {...of('result')} label={words.rehearsalResult} lines={3} />
          </>
        );
      }}
    </AskDialog>
  );
}
