import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { Asking } from '../../app/act.tsx';
import { useAsk } from '../../app/act.tsx';
import type { FormState } from '../../app/form-state.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { signIn as words } from '../../strings/en/sign-in.ts';
import type { NewPassword } from './new-password.tsx';
import { newPasswordErrors, noPassword } from './new-password.tsx';

/** The password now and the next one, twice. */
export interface OwnPassword extends NewPassword {
  readonly old: string;
}
const nothing: OwnPassword = { old: '', ...noPassword };

/** What is wrong before the book is asked; the next one must be another one. */
export function ownPasswordErrors(answers: OwnPassword): readonly FormError[] {
  const wrong = [...empties([['old', answers.old, words.needPassword]]), ...newPasswordErrors(answers)];
  const same = wrong.length === 0 && answers.fresh === answers.old;
  return same ? [{ name: 'fresh', words: words.mustChange.same }] : wrong;
}

export interface OwnPasswordForm {
  readonly answers: OwnPassword;
  readonly set: (answers: OwnPassword) => void;
  readonly forget: () => void;
  readonly form: FormState;
  readonly change: Asking<{ readonly old: string; readonly fresh: string }, Done>;
  readonly send: () => Promise<Done | null>;
}

/** One's own password: answers, checks and the call. */
export function useOwnPassword(): OwnPasswordForm {
  const [answers, set] = useState(nothing);
  const change = useAsk((api, input: { readonly old: string; readonly fresh: string }) =>
    api.session.setPassword.mutate(input),
  );
  const form = useFormState(ownPasswordErrors(answers), change.busy);
  const forget = (): void => {
    set(nothing);
    change.clear();
  };
  const send = (): Promise<Done | null> => change.ask({ old: answers.old, fresh: answers.fresh });
  return { answers, set, forget, form, change, send };
}
