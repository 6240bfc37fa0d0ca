import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import type { RolloutPage } from '../../../../shared/views/shape/rollout-page.ts';
import { bindFields } from '../../../app/answers.ts';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { writeWallTime } from '../../../parts/form/wall-time.ts';
import { rollout } from '../../../strings/en/rollout.ts';
import { fullText, wallText } from '../../../strings/en/time.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { momentOf } from '../timing-form.tsx';

const words = rollout.scope;
type Answers = { readonly due: string; readonly owner: string; readonly method: string };
type Plan = { readonly due: Instant; readonly owner: string; readonly method: string };

function answersOf(plan: RolloutPage['effectiveness']): Answers {
  if (plan === null) return { due: '', owner: '', method: '' };
  return { due: writeWallTime(wallText(plan.due)), owner: plan.owner, method: plan.method };
}

function errorsOf({ due, owner, method }: Answers, zone: string): readonly FormError[] {
  const { need } = rollout;
  return [
    ...(momentOf(due, zone) === null ? [{ name: 'due', words: need.date }] : []),
    ...empties([
      ['owner', owner, need.rollbackOwner],
      ['method', method, need.method],
    ]),
  ];
}

function textOf({ due, owner, method }: Plan): string {
  return [fullText(due), owner, method].join('\n');
}

/** Plans the check whether the change did what it was for. */
export function EffectivenessDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { book, now } = useDesk();
  const old = page.effectiveness;
  const [answers, set] = useState(() => answersOf(old));
  const plan = { ...answers, due: momentOf(answers.due, book.zone) ?? now };
  return (
    <EditDialog
      title={words.effectivenessEdit}
      submit={words.effectivenessSave}
      problems={errorsOf(answers, book.zone)}
      signed={signed}
      about={words.effectiveness}
      edit={() => ({ kind: 'rollout.plan-effectiveness', rollout: page.rollout.id, plan })}
      change={() => <Diff before={old === null ? null : textOf(old)} after={textOf(plan)} />}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            <DateTimeField {...of('due')} label={words.due} hint={rollout.dialogs.wave.dateHint(book.zone)} />
            <TextField {...of('owner')} label={words.effOwner} />
            <TextField {...of('method')} label={words.method} hint={words.methodHint} lines={3} />
          </>
        );
      }}
    </EditDialog>
  );
}
