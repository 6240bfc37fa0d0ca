import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { floor } from '../../strings/en/floor.ts';
import type { CredentialAnswers } from '../signing/credential.ts';

/** The password of who is signed in; the id too where it is the first signature since (R9). */
export function FloorCredential({
  credential,
  wrong,
}: {
  readonly credential: CredentialAnswers;
  readonly wrong: (name: string) => string | undefined;
}): ReactElement {
  const { me } = useDesk();
  const { both, id, setId, password, setPassword } = credential;
  return (
    <>
      {both ? (
        <TextField
          name="credential-id"
          label={floor.training.firstId}
          autoComplete="username"
          value={id}
          error={wrong('credential-id')}
          onChange={setId}
        />
      ) : null}
      <TextField
        name="credential-password"
        type="password"
        label={floor.training.password(me.id)}
        autoComplete="current-password"
        value={password}
        error={wrong('credential-password')}
        onChange={setPassword}
      />
    </>
  );
}
