import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';
import type { Refusal, Result } from '../../shared/kernel/result.ts';

/** What a screen knows of a page it asked for. A refusal is an answer; `failed` means that nobody answered. */
export type Read<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly again: () => void }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: Value };

type ValueOf<Out extends Result<unknown>> = Extract<Out, { readonly ok: true }>['value'];

/** Reads a page of the book and keeps it current: `useRead(useQueries().read.home.queryOptions({}))`. */
export function useRead<Out extends Result<unknown>, Failure, Key extends QueryKey>(
  options: UseQueryOptions<Out, Failure, Out, Key>,
): Read<ValueOf<Out>> {
  const query = useQuery(options);
  const answer: Result<unknown> | undefined = query.data;
  // The value is that of the same answer; the compiler cannot narrow a type it does not yet know.
  if (answer !== undefined)
    return answer.ok
      ? { kind: 'ready', value: answer.value as ValueOf<Out> }
      : { kind: 'refused', refusal: answer.refusal };
  if (query.isError) return { kind: 'failed', again: () => void query.refetch() };
  return { kind: 'loading' };
}
