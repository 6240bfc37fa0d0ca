import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Me } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { Alone } from '../../app/alone.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { useLeavingOnPurpose } from '../../app/leaving.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signIn as strings } from '../../strings/en/sign-in.ts';
import type { NewPassword } from './new-password.tsx';
import { newPasswordErrors, NewPasswordFields, noPassword } from './new-password.tsx';

const words = strings.mustChange;

export function mustChangeErrors(old: string, pair: NewPassword): readonly FormError[] {
  const wrong = [...empties([['old', old, strings.needPassword]]), ...newPasswordErrors(pair)];
  return wrong.length === 0 && pair.fresh === old ? [{ name: 'fresh', words: words.same }] : wrong;
}

/** An issued password must be changed at first use (R4); nothing else can be done before. */
export function MustChangeScreen({ me }: { readonly me: Me }): ReactElement {
  const [old, setOld] = useState('');
  const [pair, setPair] = useState(noPassword);
  const change = useAsk((api, input: { readonly old: string; readonly fresh: string }) => api.session.setPassword.mutate(input));
  const leave = useAsk(async (api, _input: null) => ({ ok: true as const, value: await api.session.signOut.mutate() }));
  const onPurpose = useLeavingOnPurpose();
  const form = useFormState(mustChangeErrors(old, pair), change.busy);
  return (
    <Alone aside={me.name}>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <Panel title={me.name} note={me.title} inside="pad">
        <Form label={words.title} submit={words.submit} errors={form.errors} attempt={form.attempt} onSubmit={() => form.submit(() => change.ask({ old, fresh: pair.fresh }))} others={[{ label: words.signOut, onPress: () => { onPurpose(); void leave.ask(null); } }]}>
          <TextField name="old" type="password" autoComplete="current-password" label={words.old} value={old} onChange={setOld} error={form.wrong('old')} autoFocus />
          <NewPasswordFields value={pair} onChange={setPair} errors={form.errors} labels={words} />
          {change.note}
          {change.busy ? <p className="wb-small wb-second" role="status">{strings.sealing}</p> : null}
        </Form>
      </Panel>
    </Alone>
  );
}
