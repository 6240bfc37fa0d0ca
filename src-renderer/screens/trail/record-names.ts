import { useQueries as useMany } from '@tanstack/react-query';
import { useQueries } from '../../app/api.tsx';
import type { TrailFilter } from './trail-filter.ts';

export type Names = (kind: string, id: string) => string;

type Named = readonly [kind: string, id: string];

/** The records a filter names, most exact first. */
export function recordsIn({ rollout, wave, about }: TrailFilter): readonly Named[] {
  const colon = about?.indexOf(':') ?? -1;
  return [
    ...(wave === null ? [] : [['wave', wave] as const]),
    ...(rollout === null ? [] : [['rollout', rollout] as const]),
    ...(about === null || colon < 0 ? [] : [[about.slice(0, colon), about.slice(colon + 1)] as const]),
  ];
}

/** Names of the records that these filters mean, asked for once each; the id until it answers, or where there is none. */
export function useRecordNames(
  filters: readonly TrailFilter[],
  actors: readonly { readonly id: string; readonly name: string }[],
): Names {
  const { read } = useQueries();
  const wanted = [...new Map(filters.flatMap(recordsIn).map((one) => [one.join(' '), one])).values()];
  const found = useMany({
    queries: wanted.map(([, id]) => ({ ...read.find.queryOptions({ text: id }), staleTime: 60_000 })),
  });
  const names = new Map(actors.map(({ id, name }) => [`account ${id}`, name]));
  wanted.forEach(([kind, id], index) => {
    const answer = found[index]?.data;
    const hit =
      answer?.ok === true ? answer.value.find((one) => one.kind === kind && one.id === id) : undefined;
    if (hit !== undefined) names.set(`${kind} ${id}`, hit.title);
  });
  return (kind, id) => names.get(`${kind} ${id}`) ?? id;
}
