import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { Alone } from '../../app/alone.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signIn as words } from '../../strings/en/sign-in.ts';
import { signing } from '../../strings/en/signing.ts';
import { useNextSigner } from '../signing/next-signer.ts';
import { SampleAccounts } from './sample-accounts.tsx';

export type SignInScreenProps = {
  readonly status: DeskStatus;
  /** Who was working when the screen locked. */
  readonly lockedFor?: { readonly id: string; readonly name: string } | undefined;
};

/** Sign in, or back in after a lock; in the sample book with its people at hand. */
export function SignInScreen({ status, lockedFor }: SignInScreenProps): ReactElement {
  const next = useNextSigner();
  const expected = next ?? lockedFor;
  const [id, setId] = useState(expected?.id ?? '');
  const knowsId = (expected?.id ?? '') !== '';
  const back = lockedFor !== undefined && next === null;
  const [password, setPassword] = useState('');
  const enter = useAsk((api, input: { readonly id: string; readonly password: string }) => api.session.signIn.mutate(input));
  const leave = useAsk(async (api, _input: null) => ({ ok: true as const, value: await api.desk.close.mutate() }));
  const form = useFormState(empties([['id', id, words.needId], ['password', password, words.needPassword]]), enter.busy);
  const send = async (): Promise<void> => {
    await enter.ask({ id, password });
    setPassword('');
  };
  const sub = lockedFor === undefined ? words.sub(status.book?.site ?? '') : words.lockedSub;
  const title = lockedFor === undefined ? words.title(status.book?.name ?? '') : words.locked(lockedFor.name);
  const choose = (account: DeskStatus['sampleAccounts'][number]): void => {
    setId(account.id);
    setPassword(account.password);
    void enter.ask({ id: account.id, password: account.password });
  };
  return (
    <Alone aside={status.book?.name}>
      <Sentence sub={next === null ? sub : signing.signInText}>{next === null ? title : signing.signInTitle(next.name)}</Sentence>
      <Panel title={back ? words.unlock : words.submit} inside="pad">
        <Form label={words.submit} submit={back ? words.unlock : words.submit} errors={form.errors} attempt={form.attempt} onSubmit={() => form.submit(send)} others={[{ label: words.other, onPress: () => void leave.ask(null) }]}>
          <TextField name="id" label={words.id} hint={words.idHint} autoComplete="username" value={id} onChange={setId} error={form.wrong('id')} autoFocus={!knowsId} />
          <TextField name="password" type="password" label={words.password} autoComplete="current-password" value={password} onChange={setPassword} error={form.wrong('password')} autoFocus={knowsId} />
          {enter.note}
          {leave.note}
        </Form>
      </Panel>
      <SampleAccounts accounts={status.sampleAccounts} onChoose={choose} />
    </Alone>
  );
}
