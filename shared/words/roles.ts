import type { Role } from '../domain/account.ts';
import { count } from './en/count.ts';
import { roleShorts, roleTitles } from './en/role.ts';

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
