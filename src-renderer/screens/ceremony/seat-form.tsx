import type { ReactElement, RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { CeremonySign } from '../../../shared/api/inputs.ts';
import type { Done } from '../../../shared/api/ports.ts';
import type { Role } from '../../../shared/domain/account.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { Seat } from '../../../shared/views/shape/ceremony-page.ts';
import type { StepView } from '../../../shared/views/shape/gate.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { useAsk } from '../../app/act.tsx';
import { useQueries } from '../../app/api.tsx';
import { empties, useFormState } from '../../app/form-state.ts';
import { useRead } from '../../app/read.ts';
import { RefusalNote } from '../../app/refusal-note.tsx';
import { ActionButton } from '../../parts/action.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { ceremony as words } from '../../strings/en/ceremony.ts';
import { signing } from '../../strings/en/signing.ts';
import { CommentField, meaningOf, VerdictField, verdictLabel } from '../signing/answer-fields.tsx';
import type { Verdict } from '../signing/answer-fields.tsx';
import { onCtrlEnter } from '../signing/ctrl-enter.ts';
import { SignaturePreview } from '../signing/signature-preview.tsx';
import type { SittingPlace } from './sitting.ts';

/** What somebody has just answered here. */
export interface Answered {
  readonly account: string;
  readonly name: string;
  readonly meaning: Meaning;
  readonly comment: string;
  readonly at: Instant;
}

export type SeatFormProps = {
  readonly at: SittingPlace;
  readonly seat: Seat;
  readonly step: StepView;
  /** False at the first seat: then the heading of the screen has the focus. */
  readonly takesFocus: boolean;
  readonly onAnswered: (answered: Answered) => void;
};

type Answers = {
  readonly id: string;
  readonly password: string;
  readonly comment: string;
  readonly verdict: Verdict;
};

function problemsOf({ id, password, comment, verdict }: Answers, seat: Seat): readonly FormError[] {
  const other = id.trim() !== '' && id.trim().toLowerCase() !== seat.account.toLowerCase();
  return [
    ...(verdict === 'reject' ? empties([['sign-comment', comment, signing.missing.reason]]) : []),
    ...empties([['seat-id', id, signing.missing.id]]),
    ...(other ? [{ name: 'seat-id', words: words.otherSeat(seat.name) }] : []),
    ...empties([['seat-password', password, signing.missing.password]]),
  ];
}

function useSeat({ at, seat, step, onAnswered }: SeatFormProps) {
  const [answers, setAnswers] = useState<Answers>({
    // Both parts of a signature are given by whoever signs: the id is not filled in for them (R9).
    id: '',
    password: '',
    comment: '',
    verdict: 'sign',
  });
  const set = (part: Partial<Answers>): void => setAnswers((old) => ({ ...old, ...part }));
  const ask = useAsk<CeremonySign, Done>((api, input) => api.approval.ceremony.mutate(input));
  const form = useFormState(problemsOf(answers, seat), ask.busy);
  const send = async (): Promise<void> => {
    const { rollout, wave, gate, page } = at;
    const { verdict, comment, id, password } = answers;
    const credential = { id: id.trim(), password };
    const done = await ask.ask({ rollout, wave, gate, verdict, digest: page.digest, comment, credential });
    set({ password: '' });
    if (done === null) return;
    const { account, name } = seat;
    onAnswered({ account, name, meaning: meaningOf(verdict, step.meaning), comment, at: done.at });
  };
  return { answers, set, ask, form, press: () => form.submit(send) };
}

/** The refusal is about whoever sits here, not about whose window it is: so are its links. */
function SeatNote({
  seat,
  ask,
}: {
  readonly seat: Seat;
  readonly ask: ReturnType<typeof useSeat>['ask'];
}): ReactElement | null {
  if (ask.refusal === null) return ask.note;
  return <RefusalNote key={ask.note?.key} refusal={ask.refusal} command="sign" who={seat.account} />;
}

/** Each with their own, whoever is signed in at the window. */
function OwnCredential({
  answers,
  set,
  wrong,
}: Pick<ReturnType<typeof useSeat>, 'answers' | 'set'> & {
  readonly wrong: (name: string) => string | undefined;
}): ReactElement {
  return (
    <>
      <TextField
        name="seat-id"
        label={signing.userId}
        autoComplete="username"
        value={answers.id}
        error={wrong('seat-id')}
        onChange={(id) => set({ id })}
      />
      <TextField
        name="seat-password"
        type="password"
        label={signing.password}
        hint={words.first}
        autoComplete="current-password"
        value={answers.password}
        error={wrong('seat-password')}
        onChange={(password) => set({ password })}
      />
    </>
  );
}

/** The functions of whoever sits here. */
function useRoles(id: string): readonly Role[] {
  const read = useRead(useQueries().read.accounts.queryOptions());
  return read.kind === 'ready' ? (read.value.find((one) => one.id === id)?.roles ?? []) : [];
}

function useFocusOn(takesFocus: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return heading;
}

/** Right: the form of the one whose turn it is. The password is forgotten after every press. */
export function SeatForm(props: SeatFormProps): ReactElement {
  const { at, seat, step, takesFocus } = props;
  const { answers, set, ask, form, press } = useSeat(props);
  const heading = useFocusOn(takesFocus);
  const { verdict, comment } = answers;
  const roles = useRoles(seat.account);
  const { onBehalf } = seat;
  return (
    <form
      className="wb-form"
      aria-label={words.formOf(seat.name)}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
      onKeyDown={(event) => onCtrlEnter(event, press)}
    >
      <h2 ref={heading} tabIndex={-1}>
        {words.formOf(seat.name)}
      </h2>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <SeatNote seat={seat} ask={ask} />
      <VerdictField meaning={step.meaning} verdict={verdict} onChange={(next) => set({ verdict: next })} />
      <CommentField
        verdict={verdict}
        comment={comment}
        error={form.wrong('sign-comment')}
        onChange={(next) => set({ comment: next })}
      />
      <OwnCredential answers={answers} set={set} wrong={form.wrong} />
      <SignaturePreview
        page={at.page}
        step={step}
        signer={{ name: seat.name, title: seat.title, roles, onBehalf }}
        meaning={meaningOf(verdict, step.meaning)}
        comment={comment}
      />
      <ActionButton
        action={{ label: ask.busy ? signing.busy : verdictLabel(verdict, seat.name), onPress: press }}
        look={verdict === 'reject' ? 'void' : 'primary'}
        size="large"
        wide
        submit
      />
      <p className="wb-tiny wb-muted">{words.time}</p>
    </form>
  );
}
