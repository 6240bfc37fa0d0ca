import { useSearch } from 'wouter';

export interface NextSigner {
  /** Empty where anybody of a role may sign. */
  readonly id: string;
  readonly name: string;
}

/** Who is asked to sign after the lock, from the address of the ceremony; null everywhere else. */
export function readNextSigner(search: string): NextSigner | null {
  const query = new URLSearchParams(search);
  const name = query.get('name') ?? '';
  return query.has('next') && name !== '' ? { id: query.get('next') ?? '', name } : null;
}

export function useNextSigner(): NextSigner | null {
  return readNextSigner(useSearch());
}
