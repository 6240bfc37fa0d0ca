import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';
import type { Refusal } from '../../shared/kernel/result.ts';
import { problemWords } from '../../shared/words/problem-words.ts';

const issues = z.array(
  z.looseObject({ code: z.string(), path: z.array(z.union([z.string(), z.number()])), message: z.string() }),
);

/**
 * What a failed call means: null when nobody answered, else a refusal. The host parses what comes in at
 * its door; what does not hold there comes back as zod's issues, said in the words of the form.
 */
export function refusalOfFailure(failure: unknown): Refusal | null {
  if (!(failure instanceof TRPCClientError) || !hasAnswer(failure.data)) return null;
  const problems = failure.data.httpStatus === 400 ? problemsOf(failure.message) : null;
  return problems === null
    ? { code: 'internal', data: { id: failure.message.slice(0, 200) } }
    : { code: 'invalid', data: { problems } };
}

function hasAnswer(data: unknown): data is { readonly httpStatus: number } {
  return (
    typeof data === 'object' && data !== null && 'httpStatus' in data && typeof data.httpStatus === 'number'
  );
}

function problemsOf(message: string): { path: string; message: string }[] | null {
  const found = issues.safeParse(parsed(message));
  if (!found.success) return null;
  return found.data.map((issue) => {
    const words = problemWords(issue as Parameters<typeof problemWords>[0]);
    return { path: words.path, message: words.message };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
