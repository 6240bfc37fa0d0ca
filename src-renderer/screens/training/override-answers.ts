import { LONGEST_OVERRIDE_DAYS } from '../../../shared/domain/override.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { overrideTraining } from '../../strings/en/override-training.ts';
import { calendarText } from '../../strings/en/time.ts';

const { need } = overrideTraining;
/** What is offered to begin with; long enough to train somebody, short enough to be looked at again. */
const usualDays = 14;

export interface OverrideAnswers {
  /** A date as typed. */
  readonly until: string;
  readonly reason: string;
}

/** The day so many days after `day`, both `2026-11-19`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function latestDay(today: string): string {
  return dayAfter(today, LONGEST_OVERRIDE_DAYS);
}

export function usualDay(today: string): string {
  return dayAfter(today, usualDays);
}

function untilError(until: string, today: string): string | null {
  const day = readWallTime(until, 'date');
  if (day === null) return need.until;
  if (day < today) return need.past;
  const latest = latestDay(today);
  return day > latest ? need.late(calendarText(latest)) : null;
}

/** What is still wrong with the answers on the day `today`. */
export function overrideErrors({ until, reason }: OverrideAnswers, today: string): readonly FormError[] {
  const wrong = untilError(until, today);
  return [
    ...(wrong === null ? [] : [{ name: 'until', words: wrong }]),
    ...empties([['reason', reason, need.reason]]),
  ];
}
