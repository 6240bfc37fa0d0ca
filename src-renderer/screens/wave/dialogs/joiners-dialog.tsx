import type { ReactElement } from 'react';
import { useState } from 'react';
import type { JoinerDecision } from '../../../../shared/domain/joiner.ts';
import type { WavePage } from '../../../../shared/views/shape/wave-page.ts';
import { dateText } from '../../../../shared/words/when.ts';
import { useDesk } from '../../../app/desk.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { empties } from '../../../app/form-state.ts';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { CheckField } from '../../../parts/form/check-field.tsx';
import { ChoiceField } from '../../../parts/form/choice-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { joiners as words } from '../../../strings/en/joiners.ts';
import type { WrongOf } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

interface Answers {
  readonly people: readonly string[];
  readonly decision: JoinerDecision | null;
  readonly reason: string;
}

export function undecidedOf({ joiners }: WavePage): WavePage['joiners'] {
  return joiners.filter((one) => one.decided === null);
}

function problemsOf({ people, decision, reason }: Answers): readonly FormError[] {
  return empties([
    ['joiners-who', people.join(''), words.missing.who],
    ['joiners-what', decision ?? '', words.missing.what],
    ['joiners-reason', reason, words.missing.reason],
  ]);
}

type FieldsProps = {
  readonly answers: Answers;
  readonly set: (answers: Answers) => void;
  readonly wrong: WrongOf;
};

function Who({ answers, set, wrong }: FieldsProps): ReactElement {
  const { page } = useWaveDesk();
  const { now } = useDesk();
  const { people } = answers;
  const error = wrong('joiners-who');
  const toggle = (id: string, on: boolean): void =>
    set({ ...answers, people: on ? [...people, id] : people.filter((one) => one !== id) });
  return (
    <fieldset>
      <legend className="wb-label">{words.who}</legend>
      <div className="wb-hint">{words.whoHint}</div>
      {error === undefined ? null : <p className="wb-wrong">{error}</p>}
      <div className="wb-roster" id="joiners-who" tabIndex={-1}>
        {undecidedOf(page).map((row) => (
          <CheckField
            key={row.person}
            name={`joiner-${row.person}`}
            label={row.name}
            detail={words.since(dateText(row.since, now))}
            checked={people.includes(row.person)}
            onChange={(on) => toggle(row.person, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function What({ answers, set, wrong }: FieldsProps): ReactElement {
  const { page } = useWaveDesk();
  const live = page.row.state.kind === 'live';
  return (
    <ChoiceField
      name="joiners-what"
      label={words.what}
      value={answers.decision}
      error={wrong('joiners-what')}
      choices={[
        {
          value: 'taken-in',
          label: words.takeIn,
          detail: live ? words.takeInLive : words.takeInPreparing,
        },
        { value: 'left-out', label: words.leaveOut, detail: words.leaveOutText },
      ]}
      onChange={(value) => set({ ...answers, decision: value as JoinerDecision })}
    />
  );
}

function Fields(props: FieldsProps): ReactElement {
  const { answers, set, wrong } = props;
  return (
    <>
      <Who {...props} />
      <What {...props} />
      <TextField
        name="joiners-reason"
        label={words.reason}
        hint={words.reasonHint}
        lines={2}
        value={answers.reason}
        error={wrong('joiners-reason')}
        onChange={(reason) => set({ ...answers, reason })}
      />
    </>
  );
}

/** Late joiners, one or several at once. While the wave prepares, taking in edits the cohort: what that voids is shown first. */
export function JoinersDialog({
  people,
  ...end
}: DialogProps & { readonly people: readonly string[] }): ReactElement {
  const { page } = useWaveDesk();
  const [answers, set] = useState<Answers>(() => ({
    people: people.length > 0 ? people : undecidedOf(page).map((row) => row.person),
    decision: null,
    reason: '',
  }));
  const { decision, reason } = answers;
  const count = answers.people.length;
  const command = {
    kind: 'wave.joiners' as const,
    ...ofWave(page),
    people: [...answers.people],
    decision: decision ?? 'left-out',
    reason,
  };
  const edits = decision === 'taken-in' && page.row.state.kind !== 'live';
  return (
    <EditDialog
      {...end}
      title={words.dialog(undecidedOf(page).length)}
      submit={decision === null ? words.decideFirst : words.submit[decision](count)}
      problems={problemsOf(answers)}
      edit={() => command}
      reason={reason}
      signed={edits && page.signatures.length > 0}
      about={words.edit}
      change={() => (
        <Diff
          kind="value"
          before={words.after(page.cohort.size)}
          after={words.after(page.cohort.size + (edits ? count : 0))}
        />
      )}
    >
      {(wrong) => <Fields answers={answers} set={set} wrong={wrong} />}
    </EditDialog>
  );
}
