import { dayText } from '../../../shared/words/when.ts';

/** `2026-11-01` as `1 Nov`. */
export function calendarDay(day: string): string {
  return dayText(day).split(' ').slice(1, 3).join(' ');
}
