import { sameAccount } from '../../../shared/domain/account.ts';
import { isOfKind } from '../../../shared/events/trail-kinds.ts';
import type { Column } from './column.ts';
import { recordKey } from './named-records.ts';
import type { TrailColumns } from './trail-columns.ts';

/** Which events are meant; what is absent or null does not narrow. Moments in ms, `about` as `kind:id`. */
export interface Narrow {
  readonly rollout?: string | null;
  readonly wave?: string | null;
  readonly actor?: string | null;
  readonly what?: string | null;
  readonly about?: string | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly upTo?: number | null;
  readonly refused?: boolean;
}

type Test = (index: number) => boolean;

/** The positions of the events meant, ascending. */
export function positionsOf(columns: TrailColumns, asked: Narrow): Uint32Array {
  const tests = testsOf(columns, asked);
  const found = new Uint32Array(columns.count);
  if (tests.length === 0 && asked.about == null) return found.map((_, index) => index + 1);
  let count = 0;
  const see = (index: number): void => {
    if (tests.every((test) => test(index))) found[count++] = index + 1;
  };
  const named = positionsAbout(columns, asked.about ?? null);
  if (named === null) for (let index = 0; index < columns.count; index += 1) see(index);
  else for (const position of named) see(position - 1);
  return found.subarray(0, count);
}

function testsOf(columns: TrailColumns, asked: Narrow): readonly Test[] {
  const { rollout, wave, actor, what, refused } = asked;
  const tests = momentTests(columns, asked);
  const is = (column: Column, name: string): Test => {
    const { cells } = column;
    const number = columns.names.find(name);
    return (index) => cells[index] === number;
  };
  const among = (column: Column, fits: (name: string) => boolean): Test => {
    const { cells } = column;
    const which = columns.names.which(fits);
    return (index) => which[cells[index] ?? 0] === 1;
  };
  if (rollout != null) tests.push(is(columns.rollout, rollout));
  if (wave != null) tests.push(is(columns.wave, wave));
  if (actor != null) tests.push(among(columns.actor, (name) => sameAccount(name, actor)));
  if (what != null) tests.push(among(columns.type, (name) => isOfKind(name, what)));
  if (refused === true) tests.push(among(columns.type, (name) => isOfKind(name, 'attempt-refused')));
  return tests;
}

function momentTests({ ms: { cells } }: TrailColumns, { from, to, upTo }: Narrow): Test[] {
  const tests: Test[] = [];
  if (upTo != null) tests.push((index) => index < upTo);
  if (from != null) tests.push((index) => (cells[index] ?? 0) >= from);
  if (to != null) tests.push((index) => (cells[index] ?? 0) <= to);
  return tests;
}

/** Null: nothing is asked about. */
function positionsAbout(columns: TrailColumns, about: string | null): Iterable<number> | null {
  if (about === null) return null;
  const [kind = '', id = ''] = [about.slice(0, about.indexOf(':')), about.slice(about.indexOf(':') + 1)];
  if (kind === 'rollout' || kind === 'wave') return positionsOf(columns, { [kind]: id });
  return columns.about.get(recordKey(about)) ?? [];
}
