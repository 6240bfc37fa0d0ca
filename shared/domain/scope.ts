import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, prose } from '../kernel/text.ts';

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
