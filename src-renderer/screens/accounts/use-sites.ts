import { useMemo } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';

/** The sites that the book knows: its own, and those of its roster. */
export function useSites(): readonly string[] {
  const { book } = useDesk();
  const page = useRead(useQueries().read.people.queryOptions({ text: '' }));
  const people = page.kind === 'ready' ? page.value.people : null;
  return useMemo(() => {
    const named = (people ?? []).flatMap((person) => (person.site === null ? [] : [person.site]));
    return [...new Set([book.site, ...named])].sort((a, b) => a.localeCompare(b));
  }, [book.site, people]);
}
