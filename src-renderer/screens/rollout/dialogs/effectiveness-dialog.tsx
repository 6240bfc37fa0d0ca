import type { ReactElement } from 'react';
import { useState } from 'react';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { writeWallTime } from '../../../parts/form/wall-time.ts';
import { rollout } from '../../../strings/en/rollout.ts';
import { fullText, wallText } from '../../../strings/en/time.ts';
import { momentOf } from '../timing-form.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;

/** Plans the check whether the change did what it was for. */
export function EffectivenessDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { book, now } = useDesk();
  const old = page.effectiveness;
  const [due, setDue] = useState(() => (old === null ? '' : writeWallTime(wallText(old.due))));
  const [owner, setOwner] = useState(old?.owner ?? '');
  const [method, setMethod] = useState(old?.method ?? '');
  const moment = momentOf(due, book.zone);
  const problems = [
    ...(moment === null ? [{ name: 'effect-due', words: rollout.need.date }] : []),
    ...empties([['effect-owner', owner, rollout.need.rollbackOwner], ['effect-method', method, rollout.need.method]]),
  ];
  const plan = { due: moment ?? now, owner, method };
  return (
    <EditDialog
      title={words.effectivenessEdit} submit={words.effectivenessSave} problems={problems} signed={signed} about={words.effectiveness}
      edit={() => ({ kind: 'rollout.plan-effectiveness', rollout: page.rollout.id, plan })}
      change={() => <Diff before={old === null ? null : `${fullText(old.due)}\n${old.owner}\n${old.method}`} after={`${fullText(plan.due)}\n${owner}\n${method}`} />} onDone={onClose} onClose={onClose}
    >
      {(wrong) => (
        <>
          <DateTimeField name="effect-due" label={words.due} hint={rollout.dialogs.wave.dateHint(book.zone)} value={due} onChange={setDue} error={wrong('effect-due')} />
          <TextField name="effect-owner" label={words.effOwner} value={owner} onChange={setOwner} error={wrong('effect-owner')} />
          <TextField name="effect-method" label={words.method} hint={words.methodHint} lines={3} value={method} onChange={setMethod} error={wrong('effect-method')} />
        </>
      )}
    </EditDialog>
  );
}
