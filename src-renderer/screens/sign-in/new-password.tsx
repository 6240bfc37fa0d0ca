import type { ReactElement } from 'react';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { useStatus } from '../../app/status.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { password as words } from '../../strings/en/password.ts';

export interface NewPassword {
  readonly fresh: string;
  readonly again: string;
}
export const noPassword: NewPassword = { fresh: '', again: '' };

/** What is wrong with the pair; whether it is strong enough the book itself says. */
export function newPasswordErrors({ fresh, again }: NewPassword): readonly FormError[] {
  if (fresh === '') return [{ name: 'fresh', words: words.need }];
  return fresh === again ? [] : [{ name: 'again', words: words.differs }];
}

export type NewPasswordFieldsProps = {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly errors: readonly FormError[];
  readonly labels: { readonly fresh: string; readonly again: string };
};

/** A password twice, under the policy of the book (R7); password managers and pasting work (3.3.8). */
export function NewPasswordFields({ value, onChange, errors, labels }: NewPasswordFieldsProps): ReactElement {
  const shortest = useStatus().data?.shortest ?? DEFAULT_POLICY.shortest;
  const wrong = (name: string): string | undefined => errors.find((error) => error.name === name)?.words;
  return (
    <>
      <TextField
        name="fresh"
        type="password"
        autoComplete="new-password"
        label={labels.fresh}
        hint={words.policy(shortest)}
        error={wrong('fresh')}
        value={value.fresh}
        onChange={(fresh) => onChange({ ...value, fresh })}
      />
      <TextField
        name="again"
        type="password"
        autoComplete="new-password"
        label={labels.again}
        error={wrong('again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  );
}
