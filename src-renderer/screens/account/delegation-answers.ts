import { LONGEST_DELEGATION_DAYS } from '../../../shared/domain/delegation.ts';
import { accountId } from '../../../shared/domain/ids.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { Day } from '../../../shared/kernel/instant.ts';
import { daysBetween } from '../../../shared/kernel/instant.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { delegation as words } from '../../strings/en/delegation.ts';

/** As typed; days in words. */
export interface DelegationAnswers {
  readonly to: string;
  readonly start: string;
  readonly end: string;
  readonly reason: string;
}

const { need } = words;

/** What is wrong before the book is asked, in the order of the form. */
export function delegationErrors(answers: DelegationAnswers, today: Day): readonly FormError[] {
  const start = readWallTime(answers.start, 'date');
  const end = readWallTime(answers.end, 'date');
  return [
    ...empties([['to', answers.to, need.to]]),
    ...(start === null ? [{ name: 'start', words: need.start }] : startErrors(start, today)),
    ...(end === null ? [{ name: 'end', words: need.end }] : endErrors(start, end)),
    ...empties([['reason', answers.reason, need.reason]]),
  ];
}

function startErrors(start: Day, today: Day): readonly FormError[] {
  return start < today ? [{ name: 'start', words: need.past }] : [];
}

function endErrors(start: Day | null, end: Day): readonly FormError[] {
  if (start === null) return [];
  if (end < start) return [{ name: 'end', words: need.order }];
  return daysBetween(start, end) >= LONGEST_DELEGATION_DAYS
    ? [{ name: 'end', words: need.long(LONGEST_DELEGATION_DAYS) }]
    : [];
}

/** Only for answers without a problem. */
export function delegationCommand({ to, start, end, reason }: DelegationAnswers): CommandInput {
  return {
    kind: 'delegation.make',
    to: accountId.parse(to),
    start: readWallTime(start, 'date') ?? '',
    end: readWallTime(end, 'date') ?? '',
    reason,
  };
}
