import type { ReactElement } from 'react';
import { useState } from 'react';
import type { MakeAccount } from '../../../shared/api/inputs.ts';
import type { Role } from '../../../shared/domain/account.ts';
import { accountId } from '../../../shared/domain/ids.ts';
import { useAsk } from '../../app/act.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { accounts as words } from '../../strings/en/accounts.ts';
import { app } from '../../strings/en/app.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import type { NewPassword } from '../sign-in/new-password.tsx';
import { newPasswordErrors, NewPasswordFields, noPassword } from '../sign-in/new-password.tsx';
import { RoleFields } from './role-fields.tsx';

export interface AccountAnswers {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

export function makeAccountErrors({ id, name, title, roles }: AccountAnswers, pair: NewPassword): readonly FormError[] {
  const { need } = words;
  return [
    ...empties([['account-name', name, need.name], ['account-title', title, need.title], ['account-id', id, need.id]]),
    ...(id.trim() !== '' && !accountId.safeParse(id.trim()).success ? [{ name: 'account-id', words: need.badId }] : []),
    ...(roles.length === 0 ? [{ name: 'roles', words: need.roles }] : []), ...newPasswordErrors(pair),
  ];
}

/** Somebody new who signs in; the first password is changed at first use (R4). */
export function MakeAccountDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [answers, setAnswers] = useState<AccountAnswers>({ id: '', name: '', title: '', roles: [] });
  const [pair, setPair] = useState(noPassword);
  const make = useAsk((api, input: MakeAccount) => api.account.make.mutate(input));
  const form = useFormState(makeAccountErrors(answers, pair), make.busy);
  const send = async (): Promise<void> => {
    const { id, name, title, roles } = answers;
    const done = await make.ask({ id: accountId.parse(id.trim()), name, title, roles: [...roles], password: pair.fresh });
    if (done !== null) onClose();
  };
  const set = (part: Partial<AccountAnswers>): void => setAnswers({ ...answers, ...part });
  return (
    <Dialog open title={words.make.title} width={640} cancel={app.asItIs} primary={{ label: words.make.submit, onPress: () => form.submit(send) }} onCancel={onClose}>
      <div className="wb-form">
        <ErrorSummary errors={form.errors} attempt={form.attempt} />
        <div className="wb-two-fields">
          <TextField name="account-name" label={words.fields.name} hint={words.fields.nameHint} value={answers.name} onChange={(name) => set({ name })} error={form.wrong('account-name')} autoFocus />
          <TextField name="account-title" label={words.fields.title} hint={words.fields.titleHint} value={answers.title} onChange={(title) => set({ title })} error={form.wrong('account-title')} />
        </div>
        <TextField name="account-id" label={words.fields.id} hint={words.fields.idHint} value={answers.id} onChange={(id) => set({ id })} error={form.wrong('account-id')} />
        <RoleFields value={answers.roles} onChange={(roles) => set({ roles })} error={form.wrong('roles')} />
        <p className="wb-small wb-second">{words.fields.passwordHint}</p>
        <NewPasswordFields value={pair} onChange={setPair} errors={form.errors} labels={{ fresh: words.fields.password, again: words.fields.again }} />
        {make.note}
        {make.busy ? <p className="wb-small wb-second" role="status">{signIn.sealing}</p> : null}
      </div>
    </Dialog>
  );
}
