import type { GapCause } from '../views/shape/gate.ts';
import type { TrainingPage, TrainingWave } from '../views/shape/training-page.ts';
import { EXPIRING_DAYS } from '../views/training.ts';
import { countText } from './count.ts';
import { trainingPage as say } from './en/training-page.ts';

type Headed = Pick<TrainingPage, 'waves' | 'people' | 'gaps' | 'overrides' | 'expiring'>;

/** So many waves stand in the sentence; the rest is a count. */
const IN_SENTENCE = 3;

/** "5 gaps among 60 people. 3 keep Line 3 from going live, 2 keep Line 4 from resuming." */
export function trainingHeadline(page: Headed): string {
  const { waves, people, gaps } = page;
  if (waves.length === 0) return say.noWave;
  if (people === 0) return say.nobody;
  if (waves.every(({ training }) => training.items.length === 0)) return say.nothing;
  const among = countText(people, ...say.people);
  if (gaps === 0) return [say.none(among), ...noteworthy(page)].join(' ');
  return `${say.among(countText(gaps, ...say.gaps), among)} ${wavesText(waves.flatMap(clausesOf))}`;
}

/** What a tile of gaps is headed with: "Never trained", "New version since". */
export function causeTitle(cause: GapCause): string {
  return say.cause[cause];
}

/** Told only where no gap is: what could become one. */
function noteworthy({ overrides, expiring: ahead }: Headed): readonly string[] {
  const expiring = ahead.filter(({ days }) => days <= EXPIRING_DAYS);
  return [
    ...(overrides.length > 0 ? [say.inForce(countText(overrides.length, ...say.override))] : []),
    ...(expiring.length > 0 ? [say.within(countText(expiring.length, ...say.runsOut))] : []),
  ];
}

function wavesText(clauses: readonly string[]): string {
  const rest = clauses.length - IN_SENTENCE;
  const shown = clauses.slice(0, IN_SENTENCE);
  const parts = rest > 0 ? [...shown, say.others(countText(rest, ...say.more))] : shown;
  return `${parts.join(', ')}.`;
}

/** What the gaps of one wave hold up. In a live wave only late joiners hold anything up: the others were trained when it went live. */
function clausesOf({ title, mark, training }: TrainingWave): readonly string[] {
  const all = gapsOf(training.people);
  const joiners = gapsOf(training.people.filter(({ joiner }) => joiner));
  if (all === 0) return [];
  if (mark === 'halted') return [say.from.resuming(keeps(all), title)];
  if (mark !== 'live' && mark !== 'live-with-limits') return [say.from['going-live'](keeps(all), title)];
  const since = all - joiners;
  return [
    ...(joiners > 0 ? [say.from['handing-over'](keeps(joiners), title)] : []),
    ...(since > 0 ? [say.since(String(since), title)] : []),
  ];
}

function gapsOf(people: TrainingWave['training']['people']): number {
  return people.reduce((sum, { gaps }) => sum + gaps, 0);
}

function keeps(gaps: number): string {
  return countText(gaps, ...say.keeps);
}
