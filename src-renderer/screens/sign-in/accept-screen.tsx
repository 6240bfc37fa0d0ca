import type { ReactElement } from 'react';
import type { Me } from '../../../shared/api/ports.ts';
import { ACCOUNTABILITY } from '../../../shared/words/accountability.ts';
import { useAct } from '../../app/act.tsx';
import { Alone } from '../../app/alone.tsx';
import { Form } from '../../parts/form/form.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { account } from '../../strings/en/account.ts';
import { signIn } from '../../strings/en/sign-in.ts';
import { AccountabilityText } from '../account/accountability-text.tsx';
import { useSignOut } from './use-sign-out.ts';

const words = signIn.accept;

/** What whoever signs answers for, whole, before their first signature (R15); it can wait, signing cannot without it. */
export function AcceptScreen({
  me,
  onLater,
}: {
  readonly me: Me;
  readonly onLater: () => void;
}): ReactElement {
  const act = useAct();
  const signOut = useSignOut();
  const accept = (): void => {
    if (!act.busy) void act.send({ kind: 'account.accept', version: ACCOUNTABILITY.version });
  };
  return (
    <Alone aside={me.name}>
      <Sentence sub={words.sub}>{ACCOUNTABILITY.title}</Sentence>
      <Panel title={me.name} note={me.title} inside="pad">
        <Form
          label={ACCOUNTABILITY.title}
          submit={account.accept.submit}
          onSubmit={accept}
          others={[
            { label: words.later, onPress: onLater },
            { label: signIn.mustChange.signOut, onPress: signOut },
          ]}
        >
          <AccountabilityText />
          <p className="wb-small wb-second">{words.effect}</p>
          {act.note}
        </Form>
      </Panel>
    </Alone>
  );
}
