import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { countOf } from './item-answers.ts';
import type { WhomAnswers } from './whom-answers.ts';
import { noWhom, whomIsEmpty, whomOf } from './whom-answers.ts';

const { need } = trainingItems;

export type Rule = 'all' | 'in-scope' | 'none';

/** A version as typed. Nothing is chosen for who trains again while `rule` is null. */
export interface VersionAnswers {
  readonly version: string;
  readonly effective: string;
  readonly note: string;
  readonly rule: Rule | null;
  readonly whom: WhomAnswers;
  readonly reason: string;
}

export function freshVersion(version: number, effective: string, rule: Rule | null): VersionAnswers {
  return { version: String(version), effective, note: '', rule, whom: noWhom, reason: '' };
}

function retrainingOf({ rule, whom, reason }: VersionAnswers) {
  switch (rule) {
    case null:
    case 'all':
      return { rule: 'all' as const };
    case 'in-scope':
      return { rule, whom: whomOf(whom), reason };
    case 'none':
      return { rule, reason };
    default:
      return assertNever(rule);
  }
}

/** The version typed; `today` and 1 stand in while `versionErrors` still has something to say. */
export function versionOf(answers: VersionAnswers, today: string) {
  const { version, effective, note } = answers;
  return {
    version: countOf(version) ?? 1,
    effective: readWallTime(effective, 'date') ?? today,
    note,
    retraining: retrainingOf(answers),
  };
}

/** What is still wrong; a later version also says what changed, since people are told. */
export function versionErrors(answers: VersionAnswers, least = 1): readonly FormError[] {
  const { version, effective, note, rule, whom, reason } = answers;
  const number = countOf(version);
  const wrongNumber = number === null ? need.version : number < least ? need.newer(least) : null;
  return [
    ...(wrongNumber === null ? [] : [{ name: 'version', words: wrongNumber }]),
    ...(readWallTime(effective, 'date') === null ? [{ name: 'effective', words: need.effective }] : []),
    ...(least > 1 ? empties([['note', note, need.note]]) : []),
    ...(rule === null ? [{ name: 'rule', words: need.rule }] : []),
    ...(rule === 'in-scope' && whomIsEmpty(whom) ? [{ name: 'roles', words: need.whom }] : []),
    ...(rule === 'in-scope' || rule === 'none' ? empties([['why', reason, need.why]]) : []),
  ];
}
