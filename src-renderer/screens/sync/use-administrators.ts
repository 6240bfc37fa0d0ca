import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';

/** Who may share the book and let workstations in: name and function of each active administrator. */
export function useAdministrators(): readonly { readonly name: string; readonly role: string }[] {
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  if (accounts.kind !== 'ready') return [];
  return accounts.value
    .filter((row) => row.standing.kind === 'active' && row.roles.includes('administrator'))
    .map(({ name, title }) => ({ name, role: title }));
}
