import type { ReactElement, ReactNode } from 'react';
import { useQueries } from '../../app/api.tsx';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/read.ts';
import { ActionButton } from '../../parts/action.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { NewPasswordFields } from '../sign-in/new-password.tsx';
import { suggestPassword } from './suggest-password.ts';

const labels = { fresh: words.fields.password, again: words.fields.again };

export type IssuedPasswordProps = {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  readonly errors: readonly FormError[];
};

/** A password that an administrator issues, of their own or suggested; it works once (R4). */
export function IssuedPassword({ value, onChange, errors }: IssuedPasswordProps): ReactElement {
  const { status } = useDesk();
  const settings = useRead(useQueries().read.settings.queryOptions());
  const days = settings.kind === 'ready' ? settings.value.policy.issuedDays : null;
  const suggest = (): void => {
    const fresh = suggestPassword(status.shortest);
    onChange({ fresh, again: fresh });
  };
  return (
    <>
      <p className="wb-small wb-second">{words.fields.passwordHint(days)}</p>
      <div>
        <ActionButton action={{ label: words.fields.suggest, onPress: suggest }} size="small" />
      </div>
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
