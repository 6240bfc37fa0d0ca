import type { ReactElement } from 'react';
import { useState } from 'react';
import { AskDialog } from '../../../app/ask-dialog.tsx';
import { useDesk } from '../../../app/desk.ts';
import { empties } from '../../../app/form-state.ts';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { writeWallTime } from '../../../parts/form/wall-time.ts';
import { rollout } from '../../../strings/en/rollout.ts';
import { wallText } from '../../../strings/en/time.ts';
import { momentOf } from '../timing-form.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';
import { minutesOf } from './rollback-dialog.tsx';

const words = rollout.scope;

/** Records that the way back was tried, and what came out. */
export function RehearseDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page } = useRolloutDesk();
  const { book, now } = useDesk();
  const [on, setOn] = useState(() => writeWallTime(wallText(now)));
  const [minutes, setMinutes] = useState('');
  const [result, setResult] = useState('');
  const moment = momentOf(on, book.zone);
  const problems = [
    ...(moment === null ? [{ name: 'rehearsed-on', words: rollout.need.date }] : []),
    ...(minutesOf(minutes) === null ? [{ name: 'rehearsal-minutes', words: rollout.need.minutes }] : []),
    ...empties([['rehearsal-result', result, rollout.need.result]]),
  ];
  return (
    <AskDialog
      title={words.rehearse} submit={words.rehearsalSave} problems={problems} onDone={onClose} onClose={onClose}
      command={() => ({ kind: 'rollout.rehearse', rollout: page.rollout.id, rehearsal: { on: moment ?? now, minutes: minutesOf(minutes) ?? 0, result } })}
    >
      {(wrong) => (
        <>
          <DateTimeField name="rehearsed-on" label={words.rehearsedOn} hint={rollout.dialogs.wave.dateHint(book.zone)} value={on} onChange={setOn} error={wrong('rehearsed-on')} />
          <TextField name="rehearsal-minutes" label={words.rehearsalMinutes} value={minutes} onChange={setMinutes} error={wrong('rehearsal-minutes')} />
          <TextField name="rehearsal-result" label={words.rehearsalResult} lines={3} value={result} onChange={setResult} error={wrong('rehearsal-result')} />
        </>
      )}
    </AskDialog>
  );
}
