import type { ReactElement } from 'react';
import type { Me } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { Alone } from '../../app/alone.tsx';
import { useLeavingOnPurpose } from '../../app/leaving.ts';
import { Form } from '../../parts/form/form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signIn } from '../../strings/en/sign-in.ts';
import { OwnPasswordFields } from './own-password-fields.tsx';
import { useOwnPassword } from './own-password.ts';

const words = signIn.mustChange;

function useSignOut(): () => void {
  const leave = useAsk(async (api) => ({
    ok: true as const,
    value: await api.session.signOut.mutate(),
  }));
  const onPurpose = useLeavingOnPurpose();
  return () => {
    onPurpose();
    void leave.ask(null);
  };
}

/** An issued password must be changed at first use (R4); nothing else can be done before. */
export function MustChangeScreen({ me }: { readonly me: Me }): ReactElement {
  const own = useOwnPassword();
  const signOut = useSignOut();
  const { form } = own;
  return (
    <Alone aside={me.name}>
      <Sentence sub={words.sub}>{words.title}</Sentence>
      <Panel title={me.name} note={me.title} inside="pad">
        <Form
          label={words.title}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={() => form.submit(own.send)}
          others={[{ label: words.signOut, onPress: signOut }]}
        >
          <OwnPasswordFields own={own} label={words.old} />
        </Form>
      </Panel>
    </Alone>
  );
}
