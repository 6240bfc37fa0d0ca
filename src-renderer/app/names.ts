import { useQueries } from './api.tsx';
import { useRead } from './read.ts';

export type NameOf = (id: string | null) => string;

/** The printed name of an account; its id where it is not known. */
export function useNames(): NameOf {
  const accounts = useRead(useQueries().read.accounts.queryOptions());
  const rows = accounts.kind === 'ready' ? accounts.value : [];
  return (id) => rows.find((account) => account.id === id)?.name ?? id ?? '';
}
