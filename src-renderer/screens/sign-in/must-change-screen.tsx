import type { ReactElement } from 'react';
import type { Me } from '../../../shared/api/ports.ts';
import { Alone } from '../../app/alone.tsx';
import { Form } from '../../parts/form/form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signIn } from '../../strings/en/sign-in.ts';
import { fullText } from '../../strings/en/time.ts';
import { OwnPasswordFields } from './own-password-fields.tsx';
import { useOwnPassword } from './own-password.ts';
import { useSignOut } from './use-sign-out.ts';

const words = signIn.mustChange;

/** Why nothing else is possible first: the password was issued, or has grown too old (R4, R7). */
function reasonOf({ changeBecause, passwordDue }: Me) {
  if (changeBecause !== 'age') return { ...words.issued, old: words.old };
  const sub = passwordDue === null ? words.age.sub : words.age.since(fullText(passwordDue));
  return { title: words.age.title, sub, old: signIn.change.old };
}

/** A password of one's own is due; nothing else can be done before. */
export function MustChangeScreen({ me }: { readonly me: Me }): ReactElement {
  const own = useOwnPassword();
  const signOut = useSignOut();
  const { form } = own;
  const { title, sub, old } = reasonOf(me);
  return (
    <Alone aside={me.name}>
      <Sentence sub={sub}>{title}</Sentence>
      <Panel title={me.name} note={me.title} inside="pad">
        <Form
          label={title}
          submit={words.submit}
          errors={form.errors}
          attempt={form.attempt}
          onSubmit={() => form.submit(own.send)}
          others={[{ label: words.signOut, onPress: signOut }]}
        >
          <OwnPasswordFields own={own} label={old} />
        </Form>
      </Panel>
    </Alone>
  );
}
