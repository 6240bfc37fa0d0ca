import type { StepStatus, StepView } from '../shape/gate.ts';

/** A step that its signers may answer now. */
export function isSignable(status: StepStatus): boolean {
  return status === 'waiting' || status === 'void';
}

type Answered = Pick<StepView, 'answers' | 'lacks' | 'need' | 'signature'> & { readonly rejected: boolean };

/** As many different people as are wanted, and each function that must be among theirs. */
export function isComplete({ answers, lacks, need, rejected }: Answered): boolean {
  return !rejected && answers.length >= need && lacks.length === 0;
}

/** Signatures there are of those wanted: what is lacking in a function is lacking, however many signed in others. */
export function countOf({ answers, lacks, need }: Pick<StepView, 'answers' | 'lacks' | 'need'>): number {
  return Math.max(0, need - Math.max(need - answers.length, lacks.length, 0));
}

/** `due`: those before it in sequence are through. */
export function statusOf(step: Answered, asked: boolean, due: boolean): StepStatus {
  if (step.rejected) return 'rejected';
  if (isComplete(step)) return 'signed';
  if (!asked) return 'not-asked';
  if (!due) return 'not-due';
  return step.signature?.status === 'void' ? 'void' : 'waiting';
}
