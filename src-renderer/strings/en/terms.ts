import type { Role, RoleLimit } from '../../../shared/domain/account.ts';
import { capital, listText } from '../../../shared/words/count.ts';
import { roleWord as roleInLine } from '../../../shared/words/roles.ts';

export { meaningWord } from '../../../shared/words/meanings.ts';

/** A function where it stands alone: `QA`, `Line lead`. */
export function roleWord(role: Role): string {
  return capital(roleInLine(role));
}

type Functions = { readonly roles: readonly Role[]; readonly limits: readonly RoleLimit[] };

/** The sites at which a function is held; null is everywhere. */
export function sitesOf(role: Role, limits: readonly RoleLimit[]): readonly string[] | null {
  return limits.find((limit) => limit.role === role)?.sites ?? null;
}

/** Functions in one line, each with its sites where it is limited: `QA at Plant Nord, Trainer`. */
export function functionsText({ roles, limits }: Functions): string {
  return roles
    .map((role) => {
      const sites = sitesOf(role, limits);
      return sites === null ? roleWord(role) : `${roleWord(role)} at ${listText(sites)}`;
    })
    .join(', ');
}
