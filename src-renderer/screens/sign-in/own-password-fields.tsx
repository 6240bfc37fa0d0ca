import type { ReactElement } from 'react';
import { TextField } from '../../parts/form/text-field.tsx';
import { signIn as words } from '../../strings/en/sign-in.ts';
import { NewPasswordFields } from './new-password.tsx';
import type { OwnPasswordForm } from './own-password.ts';

/** The password now, the next one twice, what the book said, and what takes so long. */
export function OwnPasswordFields({
  own,
  label,
}: {
  readonly own: OwnPasswordForm;
  readonly label: string;
}): ReactElement {
  const { answers, set, form, change } = own;
  return (
    <>
      <TextField
        name="old"
        type="password"
        autoComplete="current-password"
        label={label}
        value={answers.old}
        onChange={(old) => set({ ...answers, old })}
        error={form.wrong('old')}
        autoFocus
      />
      <NewPasswordFields
        value={answers}
        onChange={(pair) => set({ ...answers, ...pair })}
        errors={form.errors}
        labels={words.mustChange}
      />
      {change.note}
      {change.busy ? (
        <p className="wb-small wb-second" role="status">
          {words.sealing}
        </p>
      ) : null}
    </>
  );
}
