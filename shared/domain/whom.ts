import { z } from 'zod';
import { line } from '../kernel/text.ts';
import type { Person } from './person.ts';

const several = z.array(line(120)).max(100).readonly().default([]);

/** Whom something is for, by what the roster says of them. An empty list does not narrow. */
export const whom = z.strictObject({
  roles: several,
  sites: several,
  lines: several,
  shifts: several,
  departments: several,
});
export type Whom = Readonly<z.infer<typeof whom>>;

export const everybody: Whom = { roles: [], sites: [], lines: [], shifts: [], departments: [] };

type Placed = Pick<Person, 'role' | 'site' | 'line' | 'shift' | 'department'>;

/** Whether this person is meant; compared without regard to case, since two systems rarely agree on it. */
export function isFor(meant: Whom, person: Placed): boolean {
  return (
    within(meant.roles, person.role) &&
    within(meant.sites, person.site) &&
    within(meant.lines, person.line) &&
    within(meant.shifts, person.shift) &&
    within(meant.departments, person.department)
  );
}

function within(list: readonly string[], value: string | null): boolean {
  if (list.length === 0) return true;
  if (value === null) return false;
  const plain = value.toLowerCase();
  return list.some((one) => one.toLowerCase() === plain);
}
