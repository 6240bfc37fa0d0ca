import type { ReactElement } from 'react';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { answersOf, minutesOf, rollbackErrors, rollbackText, stepsOf } from './rollback-answers.ts';
import { RollbackFields } from './rollback-fields.tsx';

const words = rollout.scope;

/** Trigger, owner, steps, time, point of no return (R40). */
export function RollbackDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { id } = page.rollout;
  const [answers, setAnswers, draft] = useDraft(`rollback/${id}`, answersOf(page.rollback));
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  const plan = { ...answers, steps: stepsOf(answers.steps), minutes: minutesOf(answers.minutes) ?? 0 };
  const before = page.rollback === null ? null : rollbackText(answersOf(page.rollback));
  return (
    <EditDialog
      title={words.rollback}
      submit={words.rollbackSave}
      problems={rollbackErrors(answers)}
      signed={signed}
      about={words.rollback}
      edit={() => ({ kind: 'rollout.rollback-plan', rollout: id, plan })}
      change={() => <Diff before={before} after={rollbackText(answers)} />}
      onDone={leave}
      onClose={leave}
    >
      {(wrong) => <RollbackFields value={answers} onChange={setAnswers} wrong={wrong} />}
    </EditDialog>
  );
}
