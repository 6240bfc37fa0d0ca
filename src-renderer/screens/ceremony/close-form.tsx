import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { rolesFor } from '../../../shared/events/rights.ts';
import { rolesText } from '../../../shared/words/roles.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { ceremony as words } from '../../strings/en/ceremony.ts';
import { signing } from '../../strings/en/signing.ts';
import { openText } from '../signing/what-is-signed.tsx';
import { onCtrlEnter } from '../signing/ctrl-enter.ts';
import type { SittingAnswer, SittingPlace } from './sitting.ts';
import { answersOf, hasAnswers } from './sitting.ts';

const verdicts = ['signed', 'rejected', 'abstained', 'absent'] as const;

/** Who said what at this sitting, by name. */
export function Summary({
  at,
  answers,
}: {
  readonly at: SittingPlace;
  readonly answers: readonly SittingAnswer[];
}): ReactElement {
  const nameOf = (id: string): string => at.page.seats.find((seat) => seat.account === id)?.name ?? id;
  const facts = verdicts.map((verdict) => {
    const names = answers.filter((one) => one.verdict === verdict).map((one) => nameOf(one.account));
    return {
      label: words.summary[verdict],
      value: names.length === 0 ? words.summary.nobody : words.summary.names(names),
    };
  });
  return <Facts facts={facts} columns={1} />;
}

/** What the gate says with what was signed so far. */
export function GateNow({ at }: { readonly at: SittingPlace }): ReactElement {
  const { route, open } = at.page;
  const through = route.signed === route.steps.length;
  return (
    <Note
      tone={through && open.length === 0 ? 'go' : 'warn'}
      mark={through && open.length === 0 ? 'gate/open' : 'gate/closed'}
      title={words.gate}
    >
      <p>
        {words.steps(route.signed, route.steps.length)}{' '}
        {through && open.length === 0 ? signing.openNow[at.gate] : open.map(openText).join('; ')}
      </p>
    </Note>
  );
}

type CloseFormProps = {
  readonly at: SittingPlace;
  readonly began: Instant;
  readonly onGoOn: () => void;
  readonly onClosed: (done: Done, answers: readonly SittingAnswer[]) => void;
};

function useClosing({ at, began, onClosed }: CloseFormProps) {
  const { can } = useDesk();
  const act = useAct();
  const [note, setNote, draft] = useDraft(`ceremony/${at.wave ?? at.rollout}/${at.gate}/note`, '');
  const answers = answersOf(at.page, began);
  const may = can('ceremony.close');
  const ready = may && hasAnswers(answers);
  const close = async (): Promise<void> => {
    if (act.busy || !ready) return;
    const { rollout, wave, gate } = at;
    // Ids come from the page; the book checks each of them.
    const command = { kind: 'ceremony.close', rollout, wave, gate, began, answers, note } as CommandInput;
    const done = await act.send(command);
    if (done === null) return;
    draft.forget();
    onClosed(done, answers);
  };
  return { act, note, setNote, answers, may, ready, press: () => void close() };
}

/** Stores what came of the sitting; whoever has the window signs nothing by it. */
export function CloseForm(props: CloseFormProps): ReactElement {
  const { act, note, setNote, answers, may, ready, press } = useClosing(props);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="wb-form"
      aria-label={words.close}
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
      onKeyDown={(event) => onCtrlEnter(event, press)}
    >
      <h2 ref={heading} tabIndex={-1}>
        {words.close}
      </h2>
      <p className="wb-small wb-second">{words.closeText}</p>
      <Summary at={props.at} answers={answers} />
      <GateNow at={props.at} />
      {act.note}
      {ready ? <NoteAndClose note={note} setNote={setNote} press={press} /> : <NotReady may={may} />}
      <ActionButton action={{ label: words.goOn, onPress: props.onGoOn }} wide />
    </form>
  );
}

function NotReady({ may }: { readonly may: boolean }): ReactElement {
  const roles = rolesText(rolesFor({ kind: 'ceremony.close' }));
  return <p className="wb-small">{may ? words.none : words.mayNot(roles)}</p>;
}

function NoteAndClose({
  note,
  setNote,
  press,
}: Pick<ReturnType<typeof useClosing>, 'note' | 'setNote' | 'press'>): ReactElement {
  return (
    <>
      <TextField
        name="sitting-note"
        label={words.note}
        hint={words.noteHint}
        lines={3}
        value={note}
        onChange={setNote}
      />
      <ActionButton action={{ label: words.close, onPress: press }} look="primary" size="large" wide submit />
    </>
  );
}
