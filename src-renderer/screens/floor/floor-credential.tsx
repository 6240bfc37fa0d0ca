import type { ReactElement } from 'react';
import { useDesk } from '../../app/desk.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { floor } from '../../strings/en/floor.ts';
import { signing } from '../../strings/en/signing.ts';
import type { CredentialAnswers } from '../signing/credential.ts';

const words = floor.training;
type CredentialProps = {
  readonly credential: CredentialAnswers;
  readonly wrong: (name: string) => string | undefined;
};

function Password({ credential, wrong, label }: CredentialProps & { readonly label: string }): ReactElement {
  return (
    <TextField
      name="credential-password"
      type="password"
      label={label}
      autoComplete="current-password"
      value={credential.password}
      error={wrong('credential-password')}
      onChange={credential.setPassword}
    />
  );
}

/** The password of who is signed in; the id too where it is the first signature since (R9), beside it to save height. */
export function FloorCredential(props: CredentialProps): ReactElement {
  const { me } = useDesk();
  const { credential, wrong } = props;
  if (!credential.both) return <Password {...props} label={words.password(me.id)} />;
  return (
    <div role="group" aria-label={words.first}>
      <p className="wb-floor-small wb-second">{words.first}</p>
      <div className="wb-floor-pair">
        <TextField
          name="credential-id"
          label={signing.userId}
          autoComplete="username"
          value={credential.id}
          error={wrong('credential-id')}
          onChange={credential.setId}
        />
        <Password {...props} label={signing.password} />
      </div>
    </div>
  );
}
