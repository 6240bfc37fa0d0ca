import type { ReactElement } from 'react';
import { useState } from 'react';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { Alone } from '../../app/alone.tsx';
import { useAsk } from '../../app/act.tsx';
import { bindFields } from '../../app/answers.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { Form } from '../../parts/form/form.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { signIn as words } from '../../strings/en/sign-in.ts';
import { signing } from '../../strings/en/signing.ts';
import { useNextSigner } from '../signing/next-signer.ts';
import { floor as floorStrings } from '../../strings/en/floor.ts';
import { FloorDoor, useFloorDoor } from '../floor/floor-door.tsx';
import { SampleAccounts } from './sample-accounts.tsx';

export type SignInScreenProps = {
  readonly status: DeskStatus;
  /** Who was working when the screen locked. */
  readonly lockedFor?: { readonly id: string; readonly name: string } | undefined;
};

const floorWords = floorStrings.locked;

type Answers = { readonly id: string; readonly password: string };

/** Signs in; the password is forgotten at once, whatever came of it. */
function useSignIn(first: string) {
  const [answers, set] = useState<Answers>({ id: first, password: '' });
  const enter = useAsk((api, input: Answers) => api.session.signIn.mutate(input));
  const send = async (input: Answers): Promise<void> => {
    await enter.ask(input);
    set({ id: input.id, password: '' });
  };
  return { answers, set, send, busy: enter.busy, note: enter.note };
}

type Heading = { readonly title: string; readonly sub: string };

function headingOf({ status, lockedFor }: SignInScreenProps): Heading {
  if (lockedFor !== undefined) return { title: words.locked(lockedFor.name), sub: words.lockedSub };
  return { title: words.title(status.book?.name ?? ''), sub: words.sub(status.book?.site ?? '') };
}

/** Sign in, or back in after a lock; a ceremony asks for its next signer by name. */
export function SignInScreen(props: SignInScreenProps): ReactElement {
  const { status, lockedFor } = props;
  const next = useNextSigner();
  const floor = useFloorDoor();
  const id = (next ?? lockedFor)?.id ?? '';
  const enter = useSignIn(id);
  const { title, sub } = floor.halting
    ? floorWords
    : next === null
      ? headingOf(props)
      : { title: signing.signInTitle(next.name), sub: signing.signInText };
  return (
    <Alone
      aside={status.book?.name ?? ''}
      floor={floor.on}
      end={<FloorDoor door={floor} onTurn={() => enter.set({ id: '', password: '' })} />}
    >
      <Sentence sub={sub}>{title}</Sentence>
      <SignInPanel
        key={String(floor.halting)}
        enter={enter}
        submit={
          floor.halting
            ? floorWords.submit
            : lockedFor !== undefined && next === null
              ? words.unlock
              : words.submit
        }
        knowsId={id !== '' && !floor.halting}
        floor={floor.on}
      />
      <SampleAccounts
        accounts={status.sampleAccounts}
        onChoose={({ id: chosen, password }) => void enter.send({ id: chosen, password })}
      />
    </Alone>
  );
}

type SignInPanelProps = {
  readonly enter: ReturnType<typeof useSignIn>;
  readonly submit: string;
  /** The password is what is left to type. */
  readonly knowsId: boolean;
  /** No book is closed from the shop floor. */
  readonly floor: boolean;
};

function SignInPanel({ enter, submit, knowsId, floor }: SignInPanelProps): ReactElement {
  const { answers, set, send, busy, note } = enter;
  const leave = useAsk(async (api) => ({ ok: true as const, value: await api.desk.close.mutate() }));
  const problems = empties([
    ['id', answers.id, words.needId],
    ['password', answers.password, words.needPassword],
  ]);
  const form = useFormState(problems, busy);
  const of = bindFields(answers, set, form.wrong);
  return (
    <Panel title={submit} inside="pad">
      <Form
        label={words.submit}
        submit={submit}
        errors={form.errors}
        attempt={form.attempt}
        onSubmit={() => form.submit(() => send(answers))}
        others={floor ? [] : [{ label: words.other, onPress: () => void leave.ask(null) }]}
      >
        <TextField
          {...of('id')}
          label={words.id}
          hint={words.idHint}
          autoComplete="username"
          autoFocus={!knowsId}
        />
        <TextField
          {...of('password')}
          type="password"
          label={words.password}
          autoComplete="current-password"
          autoFocus={knowsId}
        />
        {note}
        {leave.note}
      </Form>
    </Panel>
  );
}
