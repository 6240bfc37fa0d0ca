import { useState } from 'react';
import type { FormError } from '../parts/form/error-summary.tsx';

export interface FormState {
  readonly errors: readonly FormError[];
  readonly attempt: number;
  /** The words at one field. */
  readonly wrong: (name: string) => string | undefined;
  /** Checks; runs `then` only when every answer holds. */
  readonly submit: (then: () => Promise<unknown>) => void;
}

/** Checks on submit, then on change (ux.md section 5): `errors` are those of the answers as they stand. */
export function useFormState(problems: readonly FormError[], busy = false): FormState {
  const [attempt, setAttempt] = useState(0);
  // Once all is put right the form is calm again: a summary that came back while somebody types would take the focus.
  if (attempt !== 0 && problems.length === 0) setAttempt(0);
  const errors = attempt === 0 ? [] : problems;
  return {
    errors,
    attempt,
    wrong: (name) => errors.find((error) => error.name === name)?.words,
    submit: (then) => {
      // A form that holds is calm again: what the book then refuses stands in its own note.
      setAttempt((count) => (problems.length === 0 ? 0 : count + 1));
      if (problems.length === 0 && !busy) void then();
    },
  };
}

/** One error for each named answer that is empty. */
export function empties(
  needs: readonly (readonly [name: string, value: string, words: string])[],
): readonly FormError[] {
  return needs.filter(([, value]) => value.trim() === '').map(([name, , words]) => ({ name, words }));
}
