import type { ReactElement } from 'react';
import type { RollbackPlan } from '../../../../shared/domain/rollout.ts';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;

export interface RollbackAnswers {
  readonly trigger: string;
  readonly owner: string;
  readonly steps: string;
  readonly minutes: string;
  readonly pointOfNoReturn: string;
}

function answersOf(plan: RollbackPlan | null): RollbackAnswers {
  if (plan === null) return { trigger: '', owner: '', steps: '', minutes: '', pointOfNoReturn: '' };
  return { ...plan, steps: plan.steps.join('\n'), minutes: String(plan.minutes) };
}

/** One step a line; empty lines are no steps. */
function stepsOf(text: string): string[] {
  return text.split('\n').map((step) => step.trim()).filter((step) => step !== '');
}

/** Whole minutes, or null. */
export function minutesOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function rollbackErrors(answers: RollbackAnswers): readonly FormError[] {
  const { need } = rollout;
  return [
    ...empties([['trigger', answers.trigger, need.trigger], ['rollback-owner', answers.owner, need.rollbackOwner], ['steps', answers.steps, need.steps]]),
    ...(minutesOf(answers.minutes) === null ? [{ name: 'minutes', words: need.minutes }] : []),
  ];
}

function textOf({ trigger, owner, steps, minutes, pointOfNoReturn }: RollbackAnswers): string {
  return [trigger, owner, ...stepsOf(steps), minutes, pointOfNoReturn].join('\n');
}

/** Trigger, owner, steps, time, point of no return (R40). */
export function RollbackDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const [answers, setAnswers, draft] = useDraft(`rollback/${page.rollout.id}`, answersOf(page.rollback));
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  const set = (part: Partial<RollbackAnswers>): void => setAnswers({ ...answers, ...part });
  return (
    <EditDialog
      title={words.rollback} submit={words.rollbackSave} problems={rollbackErrors(answers)} signed={signed} about={words.rollback}
      edit={() => ({ kind: 'rollout.rollback-plan', rollout: page.rollout.id, plan: { ...answers, steps: stepsOf(answers.steps), minutes: minutesOf(answers.minutes) ?? 0 } })}
      change={() => <Diff before={page.rollback === null ? null : textOf(answersOf(page.rollback))} after={textOf(answers)} />} onDone={leave} onClose={leave}
    >
      {(wrong) => (
        <>
          <TextField name="trigger" label={words.trigger} hint={words.triggerHint} lines={2} value={answers.trigger} onChange={(trigger) => set({ trigger })} error={wrong('trigger')} autoFocus />
          <div className="wb-two-fields">
            <TextField name="rollback-owner" label={words.rollbackOwner} value={answers.owner} onChange={(owner) => set({ owner })} error={wrong('rollback-owner')} />
            <TextField name="minutes" label={words.minutesLabel} value={answers.minutes} onChange={(minutes) => set({ minutes })} error={wrong('minutes')} />
          </div>
          <TextField name="steps" label={words.steps} hint={words.stepsHint} lines={5} value={answers.steps} onChange={(steps) => set({ steps })} error={wrong('steps')} />
          <TextField name="no-return" label={words.noReturn} hint={words.noReturnHint} value={answers.pointOfNoReturn} onChange={(pointOfNoReturn) => set({ pointOfNoReturn })} />
        </>
      )}
    </EditDialog>
  );
}
