import type { Role, RoleLimit } from '../domain/account.ts';
import { count } from './en/count.ts';
import { listText } from './count.ts';
import { roleShorts, roleSites, roleTitles } from './en/role.ts';

/** A function as a title: `change owner`, `auditor, read only`. */
export function roleTitle(role: Role): string {
  return roleTitles[role];
}

/** A function as it is printed in a line: `QA`, `line lead`. */
export function roleWord(role: Role): string {
  return roleShorts[role] ?? roleTitles[role];
}

/** `QA, production or validation`; an unknown function stands as it came. */
export function rolesText(roles: readonly string[], word: string = count.or): string {
  const words = roles.map((role) => (role in roleTitles ? roleWord(role as Role) : role));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;
}

/** `QA at Plant Nord and Plant Sør; trainer at Plant Nord`, or `everywhere`. */
export function limitsText(limits: readonly RoleLimit[]): string {
  if (limits.length === 0) return roleSites.everywhere;
  return limits.map(({ role, sites }) => roleSites.at(roleWord(role), listText(sites))).join('; ');
}
