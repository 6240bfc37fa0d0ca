import type { WaveMark } from '../domain/marks.ts';
import type { RolloutHead } from '../views/shape/rollout-head.ts';
import type { WaveRow } from '../views/shape/wave-row.ts';
import { capital, countText, listText } from './count.ts';
import { wave as say } from './en/wave.ts';
import { weekdayText } from './when.ts';

/** What is in order, and apart from it what is stopped or shut. */
export interface StateSentence {
  readonly calm: string;
  readonly urgent: string;
}

const CALM: readonly WaveMark[] = [
  'handed-over',
  'closed',
  'live',
  'live-with-limits',
  'gate-open',
  'rolled-back',
  'planned',
  'draft',
];
const URGENT: readonly WaveMark[] = ['halted', 'gate-closed'];

/** "Line 1 is handed over and Line 2 is live." and "Line 4 is halted and Line 3 cannot go live yet." */
export function rolloutSentence(rows: readonly WaveRow[]): StateSentence {
  if (rows.length === 0) return { calm: say.noWaves, urgent: '' };
  return { calm: sentence(rows, CALM), urgent: sentence(rows, URGENT) };
}

/** "Major change", "Plan revision 7 of Fri 13 Nov 2026" */
export function rolloutIdLine(
  head: Pick<RolloutHead, 'class' | 'revision' | 'revisedAt'>,
): readonly [string, string] {
  return [say.class[head.class], say.revision(head.revision, weekdayText(head.revisedAt))];
}

function sentence(rows: readonly WaveRow[], marks: readonly WaveMark[]): string {
  const clauses = marks.flatMap((mark) =>
    clause(
      rows.filter((row) => row.status === mark),
      mark,
    ),
  );
  return clauses.length === 0 ? '' : `${capital(listText(clauses))}.`;
}

/** One or two by name, more as a count. */
function clause(rows: readonly WaveRow[], mark: WaveMark): readonly string[] {
  const [one, more] = say.is[mark];
  if (rows.length === 0) return [];
  if (rows.length > 2) return [`${countText(rows.length, ...say.wave)} ${more}`];
  return [`${listText(rows.map((row) => row.title))} ${rows.length === 1 ? one : more}`];
}
