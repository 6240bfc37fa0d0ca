import type { ReactElement } from 'react';
import { TextField } from '../../parts/form/text-field.tsx';
import { signing as words } from '../../strings/en/signing.ts';
import type { CredentialAnswers } from './credential.ts';

export type CredentialFieldsProps = {
  readonly credential: CredentialAnswers;
  readonly wrong: (name: string) => string | undefined;
};

/** User id, where it is asked for, and password; the hint says which and why. Paste and password managers work. */
export function CredentialFields({ credential, wrong }: CredentialFieldsProps): ReactElement {
  const { both, id, setId, password, setPassword } = credential;
  return (
    <>
      {both ? (
        <TextField
          name="credential-id"
          label={words.userId}
          autoComplete="username"
          value={id}
          error={wrong('credential-id')}
          onChange={setId}
        />
      ) : null}
      <TextField
        name="credential-password"
        type="password"
        label={words.password}
        hint={both ? words.both : words.only}
        autoComplete="current-password"
        value={password}
        error={wrong('credential-password')}
        onChange={setPassword}
      />
    </>
  );
}
