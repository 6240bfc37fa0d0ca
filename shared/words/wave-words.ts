import { assertNever } from '../kernel/assert-never.ts';
import type { Instant } from '../kernel/instant.ts';
import type { WaveRow } from '../views/shape/wave-row.ts';
import { countText, listText } from './count.ts';
import { wave as say } from './en/wave.ts';
import { durationText, planText } from './when.ts';

/** "20 people on Packaging line 3. Planned to go live Thu 19 Nov, 14:00, in 32 h; 7 days after baseline." */
export function waveSentence(row: WaveRow, now: Instant): string {
  return `${wherePeople(row)}. ${whenText(row, now)}.`;
}

/** "20 people on Packaging line 3" */
export function wherePeople({ people, scope }: Pick<WaveRow, 'people' | 'scope'>): string {
  if (people === 0) return say.noOne;
  const count = countText(people, ...say.people);
  return scope.lines.length === 0 ? say.at(count, scope.site) : say.on(count, listText(scope.lines, 4));
}

/** Where the wave stands in time; a halt says who called it and what was seen. */
export function whenText(row: WaveRow, now: Instant): string {
  const { state, timing, halt } = row;
  if (halt !== null) return say.halted(planText(halt.at, now), halt.byName, halt.seen.replace(/[.\s]+$/, ''));
  switch (state.kind) {
    case 'planned':
    case 'preparing':
      return `${say.planned(planText(timing.goLive, now), awayText(timing.goLive, now))}${slipText(row)}`;
    case 'live':
      return `${say.live(planText(state.since, now))}; ${say.exit(planText(timing.exit, now), awayText(timing.exit, now))}`;
    case 'handed-over':
      return say.handedOver(planText(state.since, now));
    case 'rolled-back':
      return say.rolledBack(planText(state.since, now), ended(state.reason));
    case 'cancelled':
      return say.cancelled(planText(state.since, now), ended(state.reason));
    default:
      return assertNever(state);
  }
}

/** "in 32 h", "3 h late" */
export function awayText(due: Instant, now: Instant): string {
  return due.ms >= now.ms
    ? say.inSpan(durationText(due.ms - now.ms))
    : say.late(durationText(now.ms - due.ms));
}

function slipText({ slipDays }: Pick<WaveRow, 'slipDays'>): string {
  if (slipDays === 0) return '';
  const days = countText(Math.abs(slipDays), ...say.day);
  return `; ${slipDays > 0 ? say.slipLate(days) : say.slipEarly(days)}`;
}

function ended(text: string): string {
  return text.replace(/[.\s]+$/, '');
}
