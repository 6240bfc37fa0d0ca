import type { Instant } from '../../../shared/kernel/instant.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { countText, dateText, listText } from './time.ts';

/** The state of a wave in the words a row has room for. */
export function stateText(row: WaveRow): string {
  switch (row.status) {
    case 'draft':
      return 'draft';
    case 'planned':
      return 'planned';
    case 'gate-closed':
      return row.gate?.side === 'exit' ? 'live, exit gate closed' : 'entry gate closed';
    case 'gate-open':
      return row.gate?.side === 'exit' ? 'live, exit gate open' : 'entry gate open';
    case 'live':
      return 'live';
    case 'live-with-limits':
      return 'live with limits';
    case 'halted':
      return 'halted';
    case 'rolled-back':
      return 'rolled back';
    case 'handed-over':
      return 'handed over';
    case 'closed':
      return 'closed';
    case 'cancelled':
      return 'cancelled';
    default:
      return assertNever(row.status);
  }
}

export function peopleText(count: number): string {
  return count === 0 ? 'nobody chosen' : countText(count, 'person', 'people');
}

/** `+7 d`, or nothing without a slip. */
export function slipText(days: number): string {
  if (days === 0) return '';
  return `${days > 0 ? '+' : '\u2212'}${Math.abs(days)} d`;
}

function slipWords(days: number): string {
  if (days === 0) return '';
  return days > 0 ? `, ${countText(days, 'day', 'days')} late` : `, ${countText(-days, 'day', 'days')} early`;
}

/** At the end of the bar: `handed over 9 Oct, +7 d`. */
export function barEndText(row: WaveRow, now: Instant): string {
  const slip = slipText(row.slipDays);
  if (row.state.kind !== 'handed-over' && row.state.kind !== 'rolled-back') return slip;
  const word = row.state.kind === 'handed-over' ? 'handed over' : 'rolled back';
  return [`${word} ${shortDate(row.state.since, now)}`, slip].filter((part) => part !== '').join(', ');
}

/** `9 Oct`: without the weekday. */
export function shortDate(at: Instant, now: Instant): string {
  return dateText(at, now).split(' ').slice(1).join(' ');
}

/** The row as a sentence for who hears it: "Line 3, planned 19 Nov to 8 Dec, 7 days late". */
export function twinText(row: WaveRow, now: Instant): string {
  const span = `${shortDate(row.timing.goLive, now)} to ${shortDate(row.timing.exit, now)}`;
  const halt = row.halt === null ? '' : `, halted by ${row.halt.byName}: ${row.halt.seen}`;
  return `${row.title}, ${stateText(row)}, ${span}${slipWords(row.slipDays)}${halt}`;
}

/** The part of a title before its first comma, where that still tells the waves apart. */
export function shortTitles(rows: readonly Pick<WaveRow, 'id' | 'title'>[]): ReadonlyMap<string, string> {
  const heads = rows.map((row) => row.title.split(',')[0] ?? row.title);
  return new Map(
    rows.map((row, index) => {
      const head = heads[index] ?? row.title;
      return [row.id, heads.filter((other) => other === head).length > 1 ? row.title : head];
    }),
  );
}

export interface StateSentence {
  readonly calm: string;
  /** What is stopped or shut, to be read first. */
  readonly urgent: string;
}

/** One or two by name, more as a count: "Line 1 is handed over", "3 waves are live". */
function clause(
  rows: readonly WaveRow[],
  names: ReadonlyMap<string, string>,
  one: string,
  more: string,
): readonly string[] {
  if (rows.length === 0) return [];
  if (rows.length > 2) return [`${countText(rows.length, 'wave', 'waves')} ${more}`];
  return [`${listText(rows.map((row) => names.get(row.id) ?? row.title))} ${rows.length === 1 ? one : more}`];
}

function sentence(clauses: readonly string[]): string {
  if (clauses.length === 0) return '';
  const text = listText(clauses);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** The state of a rollout: "Line 1 is handed over and Line 2 is live. Line 4 is halted." */
export function rolloutSentence(rows: readonly WaveRow[]): StateSentence {
  const names = shortTitles(rows);
  const halted = rows.filter((row) => row.status === 'halted');
  const rest = rows.filter((row) => row.status !== 'halted');
  const of = (kind: WaveRow['state']['kind']): readonly WaveRow[] =>
    rest.filter((row) => row.state.kind === kind);
  const ready = rest.filter((row) => row.status === 'gate-open' && row.gate?.side === 'entry');
  const shut = rest.filter((row) => row.status === 'gate-closed' && row.gate?.side === 'entry');
  const planned = rest.filter((row) => row.status === 'planned' || row.status === 'draft');
  return {
    calm: sentence([
      ...clause(of('handed-over'), names, 'is handed over', 'are handed over'),
      ...clause(of('live'), names, 'is live', 'are live'),
      ...clause(ready, names, 'may go live', 'may go live'),
      ...clause(of('rolled-back'), names, 'is rolled back', 'are rolled back'),
      ...clause(planned, names, 'is planned', 'are planned'),
    ]),
    urgent: sentence([
      ...clause(halted, names, 'is halted', 'are halted'),
      ...clause(shut, names, 'cannot go live yet', 'cannot go live yet'),
    ]),
  };
}
