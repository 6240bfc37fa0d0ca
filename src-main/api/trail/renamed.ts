import { nameOf, type Person } from '../../../shared/domain/person.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { BookState, RolloutSummary } from '../../../shared/events/state.ts';

/** What rows told from one state say that rows told from a later one would not. */
export interface Renamed {
  /** Names as they were: rows that hold one may read otherwise now. */
  readonly names: readonly string[];
  /** Rollouts in which something that rows name by id reads otherwise now. */
  readonly rollouts: readonly string[];
}

/** By what the rows of the trail name things that only the state knows. Tables that are the same cost nothing. */
export function renamedSince(before: BookState, now: BookState): Renamed {
  const names = [
    ...changed(before.accounts, now.accounts, ({ name }) => [name]),
    ...changed(before.devices, now.devices, ({ name }) => [name]),
    ...changed(before.items, now.items, ({ title }) => [title]),
    ...changed(before.people, now.people, (person: Person) => [nameOf(person)]),
    ...changed(before.summaries, now.summaries, summaryNames),
    ...changed(before.imports, now.imports, ({ file }) => [file.name]),
  ];
  return { names, rollouts: changedRollouts(before, now) };
}

interface Table<Held> {
  get(id: never): Held | undefined;
  forEach(see: (held: Held, id: string) => void): unknown;
}

/** The names that stood there and do not stand any more; of what is new its id, by which it was told so far. */
function changed<Held>(
  before: Table<Held>,
  now: Table<Held>,
  names: (held: Held) => readonly string[],
): readonly string[] {
  if (before === now) return [];
  const found: string[] = [];
  now.forEach((held, id) => {
    const old = before.get(id as never);
    if (old === held) return;
    const fresh = new Set(names(held));
    found.push(...(old === undefined ? [id] : names(old).filter((name) => !fresh.has(name))));
  });
  before.forEach((held, id) => {
    if (now.get(id as never) === undefined) found.push(...names(held));
  });
  return found;
}

function summaryNames({ number, title, waves }: RolloutSummary): readonly string[] {
  return [number, title, ...waves.flatMap((wave) => [wave.number, wave.title])];
}

function changedRollouts(before: BookState, now: BookState): readonly string[] {
  if (before.rollouts === now.rollouts) return [];
  const found: string[] = [];
  before.rollouts.forEach((old, id) => {
    const held = now.rollouts.get(id);
    if (held === undefined || held === old) return;
    const fresh = new Set(partNames(held));
    if (partNames(old).some((name) => !fresh.has(name))) found.push(id);
  });
  return found;
}

/** What events of a rollout name by id alone, each with its id. */
function partNames({ waves, route, phases, deviations, measures, papers }: Rollout): readonly string[] {
  const named = (id: string, ...texts: readonly string[]): string => [id, ...texts].join('\n');
  return [
    ...deviations.map(({ id, number }) => named(id, number)),
    ...measures.map(({ id, name }) => named(id, name)),
    ...phases.map(({ id, title }) => named(id, title)),
    ...[...papers, ...waves.flatMap((wave) => wave.papers)].map(({ id, name }) => named(id, name)),
    ...[route, ...waves.flatMap((wave) => [wave.entryRoute, wave.exitRoute])].flatMap(({ steps }) =>
      steps.map((step) => named(step.id, JSON.stringify(step))),
    ),
    ...waves.flatMap(({ criteria, activities }) => [
      ...criteria.map(({ id, text }) => named(id, text)),
      ...activities.map(({ id, title }) => named(id, title)),
    ]),
  ];
}
