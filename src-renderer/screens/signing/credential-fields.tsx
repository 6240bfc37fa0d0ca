import type { ReactElement } from 'react';
import type { Refusal } from '../../../shared/kernel/result.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import type { CredentialAnswers } from './credential.ts';
import { attemptsLeft } from './credential.ts';

export type CredentialFieldsProps = {
  readonly credential: CredentialAnswers;
  readonly wrong: (name: string) => string | undefined;
  readonly refusal: Refusal | null;
  readonly autoFocus?: boolean | undefined;
};

function passwordError({ wrong, refusal }: CredentialFieldsProps): string | undefined {
  const left = attemptsLeft(refusal);
  return wrong('credential-password') ?? (left === null ? undefined : words.left(left));
}

/** User id, where it is asked for, and password; the hint says which and why. Paste and password managers work. */
export function CredentialFields(props: CredentialFieldsProps): ReactElement {
  const { credential, wrong, autoFocus = false } = props;
  const { both, id, setId, password, setPassword } = credential;
  return (
    <>
      {both ? <TextField name="credential-id" label={words.userId} autoComplete="username" value={id} error={wrong('credential-id')} onChange={setId} autoFocus={autoFocus} /> : null}
      <TextField
        name="credential-password"
        type="password"
        label={words.password}
        hint={both ? words.both : words.only}
        autoComplete="current-password"
        value={password}
        error={passwordError(props)}
        onChange={setPassword}
        autoFocus={autoFocus && !both}
      />
    </>
  );
}
