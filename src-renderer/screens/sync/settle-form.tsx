import type { FormEvent, KeyboardEvent, ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import type { ConflictView } from '../../../shared/views/shape/sync-page.ts';
import { listText } from '../../../shared/words/count.ts';
import { useAct } from '../../app/act.tsx';
import { useDesk } from '../../app/desk.ts';
import { useDraft } from '../../app/draft.ts';
import type { Draft } from '../../app/draft.ts';
import { empties, useFormState } from '../../app/form-state.ts';
import { ActionButton, TextLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { ErrorSummary } from '../../parts/form/error-summary.tsx';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { app } from '../../strings/en/app.ts';
import { conflict as words } from '../../strings/en/conflict.ts';
import { peopleText } from '../../strings/en/people-named.ts';
import { conflictPlace } from './conflict-place.ts';
import { choicesOf, conflictFacts, WholeTexts } from './conflict-sides.tsx';

export type SettleFormProps = {
  readonly conflict: ConflictView;
  readonly onSettled: (done: Done, value: string) => void;
};

function problemsOf(chosen: string | undefined, reason: string): readonly FormError[] {
  const none = chosen === undefined ? [{ name: 'settle-choice', words: words.need.choice }] : [];
  return [...none, ...empties([['settle-reason', reason, words.need.reason]])];
}

function Another({ conflict }: { readonly conflict: ConflictView }): ReactElement {
  return (
    <p className="wb-side-card wb-second">
      <span>
        {words.another} <TextLink href={conflictPlace(conflict)}>{words.anotherOpen}</TextLink>{' '}
        {words.anotherText}
      </span>
    </p>
  );
}

/** Who else wrote the values: they will read the reason. */
function writers({ sides }: ConflictView, me: string): string {
  return listText(
    [...new Set(sides.map((side) => side.by))].filter((name) => name !== me),
    3,
  );
}

/** The answers, and the command once both are given. */
function useSettling({ conflict, onSettled }: SettleFormProps) {
  const [chosen, choose] = useState<string | null>(null);
  const [reason, setReason, draft] = useDraft(`conflict/${conflict.id}/reason`, '');
  const act = useAct();
  // A side may be gone when more writes of others have come in: then nothing is chosen any more.
  const side = conflict.sides.find((one) => one.event === chosen);
  const form = useFormState(problemsOf(side?.event, reason), act.busy);
  const send = async (): Promise<void> => {
    if (side === undefined) return;
    const choices = [{ id: conflict.id, event: side.event }];
    const done = await act.send({ kind: 'conflict.settle', choices, reason });
    if (done === null) return;
    draft.forget();
    onSettled(done, side.text);
  };
  const idle = side === undefined ? words.settleNone : words.settle(side.text);
  return {
    side,
    choose,
    reason,
    setReason,
    draft,
    form,
    note: act.note,
    label: act.busy ? words.settling : idle,
    press: () => form.submit(send),
  };
}

/** Both values as equal cards, none chosen; a reason; then it can be settled. Nothing here has a default. */
export function SettleForm(props: SettleFormProps): ReactElement {
  const { conflict } = props;
  const { me } = useDesk();
  const { side, choose, reason, setReason, draft, form, note, label, press } = useSettling(props);
  return (
    <form
      className="wb-form"
      aria-label={conflict.title}
      noValidate
      onSubmit={(event: FormEvent) => event.preventDefault()}
      onKeyDown={(event) => onCtrlEnter(event, press)}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <ChoiceField
        name="settle-choice"
        label={words.choose}
        large
        choices={choicesOf(conflict)}
        value={side?.event ?? null}
        onChange={choose}
        error={form.wrong('settle-choice')}
      />
      <WholeTexts sides={conflict.sides} />
      <Another conflict={conflict} />
      <Facts facts={conflictFacts(conflict)} />
      <TextField
        name="settle-reason"
        label={words.reason}
        hint={words.reasonHint(writers(conflict, me.name))}
        lines={2}
        value={reason}
        onChange={setReason}
        error={form.wrong('settle-reason')}
      />
      <Kept draft={draft} />
      {note}
      <ActionButton look="primary" wide action={{ label, onPress: press }} />
      <OrLeave conflict={conflict} />
    </form>
  );
}

/** Who else could settle it: nobody has to know everything alone. */
function OrLeave({ conflict }: { readonly conflict: ConflictView }): ReactElement | null {
  const { me } = useDesk();
  const others = peopleText(conflict.settlers.filter(({ name }) => name !== me.name));
  return others === '' ? null : <p className="wb-small wb-second">{words.orLeave(others)}</p>;
}

function Kept({ draft }: { readonly draft: Draft }): ReactElement | null {
  return draft.kept ? <p className="wb-tiny wb-muted">{app.kept}</p> : null;
}

function onCtrlEnter(event: KeyboardEvent, press: () => void): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  press();
}
