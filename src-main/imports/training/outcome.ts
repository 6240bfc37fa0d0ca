import type { Method, TrainingRecord } from '../../../shared/domain/training.ts';

export type Outcome = Pick<TrainingRecord, 'result' | 'method'>;

const passed: Outcome = { result: 'passed', method: 'assessment' };
const failed: Outcome = { result: 'failed', method: 'assessment' };
const read: Outcome = { result: 'completed', method: 'read' };
const attended: Outcome = { result: 'completed', method: 'classroom' };

/** States as learning systems write them, in plain form: upper case, `_` between words. Null: nothing was completed. */
const STATES: ReadonlyMap<string, Outcome | null> = new Map<string, Outcome | null>([
  ...every(
    passed,
    'PASS',
    'PASSED',
    'ASSESSMENT_PASS',
    'COURSE_PASS',
    'QUAL_PASS',
    'COMPLETED_(ACHIEVED_PASS_GRADE)',
  ),
  // It begins with "Completed", and is not: an attempt that failed.
  ...every(failed, 'COMPLETED_(DID_NOT_ACHIEVE_PASS_GRADE)'),
  ...every(failed, 'FAIL', 'FAILED', 'ASSESSMENT_FAIL', 'COURSE_FAIL', 'NOT_PASSED', 'NOT_PASS'),
  ...every(read, 'COMPLETE', 'COMPLETED', 'COURSE_COMPLETE', 'READ', 'DONE'),
  ...every(attended, 'ATTENDED', 'CLASS_ATTENDED'),
  ...every(null, '', 'INCOMPLETE', 'COURSE_INCOMPLETE', 'IN_PROGRESS', 'NOT_COMPLETE', 'NOT_COMPLETED'),
  ...every(null, 'NOT_STARTED', 'NOT_YET_STARTED', 'ENROLLED', 'ASSIGNED', 'NO_SHOW', 'CANCELLED'),
]);

function every(outcome: Outcome | null, ...states: readonly string[]): [string, Outcome | null][] {
  return states.map((state) => [state, outcome]);
}

/** What a state means; null when nothing was completed, `unknown` when no learning system says so. */
export function outcomeOf(state: string): Outcome | null | 'unknown' {
  const quick = STATES.get(state);
  if (quick !== undefined) return quick;
  const plain = state
    .replace(/ \(set by .*\)$/i, '')
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  const found = STATES.get(plain);
  return found === undefined ? 'unknown' : found;
}

/** What is known of a completion with a grade, from the grade the map says on; without one that it was completed. */
export function gradedOutcome(grade: string, from: string | null): Outcome | 'unknown' {
  if (from === null || grade === '') return read;
  const value = Number(grade.replace(',', '.').replace(/\s*%$/, ''));
  if (!Number.isFinite(value) || !Number.isFinite(Number(from))) return 'unknown';
  return value >= Number(from) ? passed : failed;
}

const METHODS: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['read', 'read'],
  ['reading', 'read'],
  ['readandunderstood', 'read'],
  ['selfstudy', 'read'],
  ['elearning', 'read'],
  ['online', 'read'],
  ['classroom', 'classroom'],
  ['class', 'classroom'],
  ['ilt', 'classroom'],
  ['instructorled', 'classroom'],
  ['onthejob', 'on-the-job'],
  ['ojt', 'on-the-job'],
  ['practical', 'on-the-job'],
  ['assessment', 'assessment'],
  ['exam', 'assessment'],
  ['test', 'assessment'],
  ['quiz', 'assessment'],
]);

/** A method in the words of learning systems; null when it is none of them. */
export function methodOf(text: string): Method | null {
  return METHODS.get(text.toLowerCase().replaceAll(/[\s._-]/g, '')) ?? null;
}
