import { z } from 'zod';
import { day } from '../kernel/instant.ts';
import { line } from '../kernel/text.ts';
import { personId } from './ids.ts';

const optional = line(120).nullable();

/** Somebody on the roster. Not an account: most people of a wave never sign in. */
export const person = z.strictObject({
  id: personId,
  given: line(120),
  family: line(120),
  email: optional,
  role: optional,
  site: optional,
  line: optional,
  shift: optional,
  department: optional,
  /** As the site writes it: `nb`, `Norwegian`. */
  language: optional.default(null),
  /** Whom they report to, where the roster says so; never themselves, never in a circle. */
  manager: personId.nullable().default(null),
  joined: day.nullable(),
  left: day.nullable(),
});
export type Person = Readonly<z.infer<typeof person>>;

export function nameOf(who: Person): string {
  return `${who.given} ${who.family}`;
}

/** Employed on that day: joined at or before it, not yet left. */
export function employed(who: Person, on: string): boolean {
  return (who.joined === null || who.joined <= on) && (who.left === null || who.left > on);
}

/** By family name, then given name, then id; code-point order, the same everywhere. */
export function byName(a: Person, b: Person): number {
  return compare(a.family, b.family) || compare(a.given, b.given) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
