import type { ReactElement, ReactNode } from 'react';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { NewPasswordFields } from '../sign-in/new-password.tsx';

const labels = { fresh: words.fields.password, again: words.fields.again };

export type IssuedPasswordProps = {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly errors: readonly FormError[];
};

/** A password that an administrator issues; it works once (R4). */
export function IssuedPassword({ value, onChange, errors }: IssuedPasswordProps): ReactElement {
  return (
    <>
      <p className="wb-small wb-second">{words.fields.passwordHint}</p>
      <NewPasswordFields value={value} onChange={onChange} errors={errors} labels={labels} />
    </>
  );
}

/** What the book said, and what takes so long. */
export function Sealing({ note, busy }: { readonly note: ReactNode; readonly busy: boolean }): ReactElement {
  return (
    <>
      {note}
      {busy ? (
        <p className="wb-small wb-second" role="status">
          {signIn.sealing}
        </p>
      ) : null}
    </>
  );
}
