import type { Instant } from '../../../shared/kernel/instant.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import type { BarKind, Span, TimelineBar, TimelineGate } from '../../parts/timeline/row.ts';
import { wallText } from '../../strings/en/time.ts';

/** A span on the wall clock of the plant, never running backwards: an overdue exit ends where it begins. */
function span(from: Instant, to: Instant): Span {
  return { from: wallText(from), to: wallText(to.ms < from.ms ? from : to) };
}

function bar(kind: BarKind, from: Instant, to: Instant): TimelineBar {
  return { kind, ...span(from, to) };
}

/** When the wave went live, or is to. */
export function startOf({ state, timing }: Pick<WaveRow, 'state' | 'timing'>): Instant {
  switch (state.kind) {
    case 'live':
      return state.since;
    case 'handed-over':
    case 'rolled-back':
      return state.wentLive;
    case 'planned':
    case 'preparing':
    case 'cancelled':
      return timing.goLive;
    default:
      return assertNever(state);
  }
}

/** When the wave was handed over or rolled back, or is to be. */
export function endOf({ state, timing }: Pick<WaveRow, 'state' | 'timing'>): Instant {
  return state.kind === 'handed-over' || state.kind === 'rolled-back' ? state.since : timing.exit;
}

/** What happened in dark, what is ahead in outline, what is halted hatched from its moment on. */
export function barsOf(row: WaveRow, now: Instant): readonly TimelineBar[] {
  const { state, timing, halt, status } = row;
  switch (state.kind) {
    case 'handed-over':
    case 'rolled-back':
      return [bar('done', state.wentLive, state.since)];
    case 'live':
      if (halt !== null) return [bar('live', state.since, halt.at), bar('halted', halt.at, timing.exit)];
      return [
        bar(status === 'live-with-limits' ? 'limited' : 'live', state.since, now),
        ...(now.ms < timing.exit.ms ? [bar('planned', now, timing.exit)] : []),
      ];
    case 'planned':
    case 'preparing':
      if (halt !== null) return [bar('halted', timing.goLive, timing.exit)];
      return [bar(status === 'draft' ? 'draft' : 'planned', timing.goLive, timing.exit)];
    case 'cancelled':
      return [];
    default:
      return assertNever(state);
  }
}

/** The entry gate stands where the bar begins, the exit gate where it ends. */
export function gatesOf(row: WaveRow): readonly TimelineGate[] {
  const { state, gate } = row;
  if (state.kind === 'cancelled') return [];
  const entered = state.kind === 'live' || state.kind === 'handed-over' || state.kind === 'rolled-back';
  const ahead =
    gate === null || row.status === 'draft' || row.status === 'planned'
      ? 'gate/ahead'
      : gate.open
        ? 'gate/open'
        : 'gate/closed';
  const entry: TimelineGate = { mark: entered ? 'gate/passed' : ahead, at: wallText(startOf(row)) };
  if (state.kind === 'rolled-back') return [entry];
  const passed = state.kind === 'handed-over';
  return [entry, { mark: passed ? 'gate/passed' : 'gate/ahead', at: wallText(endOf(row)) }];
}

/** From the first to the last moment of the rows and of today, with room on both sides: `room` of the whole in front, for names left of the bars. */
export function rangeOf(rows: readonly WaveRow[], now: Instant, room = 0.03): Span {
  const moments = rows
    .flatMap((row) => [row.baseline?.goLive, row.baseline?.exit, startOf(row), endOf(row), row.timing.exit])
    .filter((at) => at !== undefined);
  const first = Math.min(now.ms - 14 * day, ...moments.map((at) => at.ms));
  const last = Math.max(now.ms + 42 * day, ...moments.map((at) => at.ms));
  const whole = last - first;
  return span(
    { ...now, ms: Math.round(first - whole * room) },
    { ...now, ms: Math.round(last + whole * 0.06) },
  );
}

const day = 86_400_000;

/** Six weeks around today: one behind, five ahead. */
export function sixWeeks(now: Instant): Span {
  return span({ ...now, ms: now.ms - 7 * day }, { ...now, ms: now.ms + 35 * day });
}
