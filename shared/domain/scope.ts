import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, prose } from '../kernel/text.ts';
import type { Person } from './person.ts';
import { isFor } from './whom.ts';

const several = z.array(line(120)).max(100).readonly();

/** What a wave covers. An empty list means: not narrowed by this. */
export const scope = z.strictObject({
  site: line(120),
  lines: several,
  shifts: several,
  departments: several,
  products: several,
  functions: several,
  roles: several,
  notCovered: prose(2000),
});
export type Scope = Readonly<z.infer<typeof scope>>;

export const timing = z.strictObject({ goLive: instant, exit: instant });
export type Timing = Readonly<z.infer<typeof timing>>;

/** Whether a scope names this person: at its site, and in each list that is not empty; as `isFor` compares. */
export function named({ site, lines, shifts, departments, roles }: Scope, person: Person): boolean {
  return isFor({ sites: [site], lines, shifts, departments, roles }, person);
}
