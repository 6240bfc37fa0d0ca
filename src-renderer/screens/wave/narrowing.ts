import type { Requirement } from '../../../shared/domain/training.ts';
import { everybody, isFor, type Whom } from '../../../shared/domain/whom.ts';
import type { PersonRow } from '../../../shared/views/shape/wave-training.ts';
import { waveTraining as words } from '../../strings/en/wave-training.ts';

/** Whom each required item is for; an item that is not in it is not required. */
export type Chosen = Readonly<Record<string, Whom>>;
export type Narrowing = keyof Whom;

/** A cohort is of one site, so that a choice of sites is kept as it stands and not offered. */
export const narrowings: readonly Exclude<Narrowing, 'sites'>[] = ['roles', 'lines', 'shifts', 'departments'];

const valueOf: Readonly<Record<(typeof narrowings)[number], (person: PersonRow) => string | null>> = {
  roles: (person) => person.role,
  lines: (person) => person.line,
  shifts: (person) => person.shift,
  departments: (person) => person.department,
};

export function chosenOf(requirements: readonly Requirement[]): Chosen {
  return Object.fromEntries(requirements.map(({ item, ...whom }) => [item, whom]));
}

export function requirementsOf(chosen: Chosen): readonly {
  item: string;
  roles: string[];
  sites: string[];
  lines: string[];
  shifts: string[];
  departments: string[];
}[] {
  return Object.entries(chosen).map(([item, whom]) => ({
    item,
    roles: [...whom.roles],
    sites: [...whom.sites],
    lines: [...whom.lines],
    shifts: [...whom.shifts],
    departments: [...whom.departments],
  }));
}

/** What can be ticked: what the people of the wave are, and what is chosen already. */
export function offeredOf(
  people: readonly PersonRow[],
  whom: Whom,
  list: (typeof narrowings)[number],
): readonly string[] {
  const seen = people.flatMap((person) => valueOf[list](person) ?? []);
  return [...new Set([...seen, ...whom[list]])].sort((a, b) => a.localeCompare(b));
}

/** How many of the wave's people need it; the wave's site is theirs. */
export function needing(people: readonly PersonRow[], whom: Whom, site: string): number {
  return people.filter((person) => person.left === null && isFor(whom, { ...person, site })).length;
}

/** `operator; Line 3, Line 4`, or "everybody". */
export function whomText(whom: Whom): string {
  const said = (['roles', 'sites', ...narrowings.slice(1)] as const)
    .map((list) => whom[list].join(', '))
    .filter((text) => text !== '');
  return said.length === 0 ? words.everybody : said.join('; ');
}

/** The requirements as lines, for a diff. */
export function chosenText(chosen: Chosen): string {
  return Object.keys(chosen)
    .sort()
    .map((item) => `${item}: ${whomText(chosen[item] ?? everybody)}`)
    .join('\n');
}

export function toggled(whom: Whom, list: Narrowing, value: string, on: boolean): Whom {
  return { ...whom, [list]: on ? [...whom[list], value] : whom[list].filter((one) => one !== value) };
}
