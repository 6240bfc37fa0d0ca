import type { Role, RoleLimit } from '../../../shared/domain/account.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { roleWord, sitesOf } from '../../strings/en/terms.ts';

/** Where a function is held, as it is being answered: the sites chosen, and others as typed. */
export interface SiteAnswers {
  readonly chosen: readonly string[];
  readonly other: string;
}
/** A function that does not stand here is held everywhere. */
export type WhereAnswers = Readonly<Partial<Record<Role, SiteAnswers>>>;

type Functions = { readonly roles: readonly Role[]; readonly where: WhereAnswers };

function sitesIn({ chosen, other }: SiteAnswers): readonly string[] {
  const typed = other
    .split(';')
    .map((site) => site.trim())
    .filter((site) => site !== '');
  return [...new Set([...chosen, ...typed])];
}

/** The limits as the book keeps them: of the functions chosen, where they are not held everywhere. */
export function limitsOf({ roles, where }: Functions): { role: Role; sites: string[] }[] {
  return roles.flatMap((role) => {
    const sites = where[role];
    return sites === undefined ? [] : [{ role, sites: [...sitesIn(sites)] }];
  });
}

export function whereOf(limits: readonly RoleLimit[]): WhereAnswers {
  return Object.fromEntries(
    limits.map(({ role }) => [role, { chosen: sitesOf(role, limits) ?? [], other: '' }]),
  );
}

/** A function held "only at some sites" needs one. */
export function siteErrors(functions: Functions): readonly FormError[] {
  return limitsOf(functions)
    .filter(({ sites }) => sites.length === 0)
    .map(({ role }) => ({ name: `where-${role}`, words: words.need.sites(roleWord(role)) }));
}
