import type { RollbackPlan } from '../../../../shared/domain/rollout.ts';
import { empties } from '../../../app/form-state.ts';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { rollout } from '../../../strings/en/rollout.ts';

/** A rollback plan as typed: steps one a line, minutes as text. */
export interface RollbackAnswers {
  readonly trigger: string;
  readonly owner: string;
  readonly steps: string;
  readonly minutes: string;
  readonly pointOfNoReturn: string;
}

export function answersOf(plan: RollbackPlan | null): RollbackAnswers {
  if (plan === null) return { trigger: '', owner: '', steps: '', minutes: '', pointOfNoReturn: '' };
  return { ...plan, steps: plan.steps.join('\n'), minutes: String(plan.minutes) };
}

/** One step a line; empty lines are no steps. */
export function stepsOf(text: string): string[] {
  return text
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');
}

/** Whole minutes, or null. */
export function minutesOf(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** What is missing, in the order of the fields. */
export function rollbackErrors(answers: RollbackAnswers): readonly FormError[] {
  const { need } = rollout;
  const minutes = minutesOf(answers.minutes) === null ? [{ name: 'minutes', words: need.minutes }] : [];
  return [
    ...empties([
      ['trigger', answers.trigger, need.trigger],
      ['owner', answers.owner, need.rollbackOwner],
    ]),
    ...minutes,
    ...empties([['steps', answers.steps, need.steps]]),
  ];
}

/** The plan as lines, for a diff. */
export function rollbackText({ trigger, owner, steps, minutes, pointOfNoReturn }: RollbackAnswers): string {
  return [trigger, owner, ...stepsOf(steps), minutes, pointOfNoReturn].join('\n');
}
