import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Activity, ActivityPlan } from '../../../../shared/domain/wave.ts';
import { useDesk } from '../../../app/desk.ts';
import { empties } from '../../../app/form-state.ts';
import type { Edit } from '../../../app/save.tsx';
import { instantAt } from '../../../app/zone.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { readWallTime, writeWallTime } from '../../../parts/form/wall-time.ts';
import { wallText } from '../../../strings/en/time.ts';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { wave as labels } from '../../../strings/en/wave.ts';
import type { WrongOf } from '../ask-dialog.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.activity;
type Kind = ActivityPlan['kind'];
type Answers = { readonly title: string; readonly kind: Kind; readonly owner: string; readonly due: string };

const kinds = Object.entries(labels.kinds).map(([value, label]) => ({ value, label }));

function startOf(activity: Activity | null): Answers {
  if (activity === null) return { title: '', kind: 'configuration', owner: '', due: '' };
  return {
    title: activity.title,
    kind: activity.kind,
    owner: activity.owner,
    due: writeWallTime(wallText(activity.due)),
  };
}

function lineOf(answers: Answers): string {
  return `${answers.title}\n${labels.kinds[answers.kind]}\n${answers.owner}\n${answers.due}`;
}

function problemsOf(answers: Answers) {
  const due = readWallTime(answers.due) === null ? '' : answers.due;
  return empties([
    ['activity-title', answers.title, dialogs.missing.title],
    ['activity-owner', answers.owner, dialogs.missing.owner],
    ['activity-due', due, dialogs.missing.due],
  ]);
}

type FieldsProps = {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly wrong: WrongOf;
};

function Fields({ answers, onChange: setAnswers, wrong }: FieldsProps): ReactElement {
  const { book } = useDesk();
  return (
    <>
      <TextField
        name="activity-title"
        label={words.name}
        value={answers.title}
        error={wrong('activity-title')}
        onChange={(title) => setAnswers({ ...answers, title })}
      />
      <SelectField
        name="activity-kind"
        label={words.kind}
        value={answers.kind}
        options={kinds}
        onChange={(kind) => setAnswers({ ...answers, kind: kind as Kind })}
      />
      <TextField
        name="activity-owner"
        label={words.owner}
        hint={words.ownerHint}
        value={answers.owner}
        error={wrong('activity-owner')}
        onChange={(owner) => setAnswers({ ...answers, owner })}
      />
      <DateTimeField
        name="activity-due"
        label={words.due}
        hint={dialogs.timing.hint(book.zone)}
        value={answers.due}
        error={wrong('activity-due')}
        onChange={(due) => setAnswers({ ...answers, due })}
      />
    </>
  );
}

/** Who does what by when. */
export function ActivityDialog({
  activity,
  ...end
}: DialogProps & { readonly activity: Activity | null }): ReactElement {
  const { page } = useWaveDesk();
  const { book } = useDesk();
  const [answers, setAnswers] = useState(() => startOf(activity));
  const edit = (): Edit => {
    const { title, kind, owner } = answers;
    const plan = { title, kind, owner, due: instantAt(readWallTime(answers.due) ?? '', book.zone) };
    return activity === null
      ? { kind: 'wave.add-activity', ...ofWave(page), activity: plan }
      : { kind: 'wave.change-activity', ...ofWave(page), activity: { id: activity.id, ...plan } };
  };
  return (
    <EditDialog
      {...end}
      title={activity === null ? words.add : words.change}
      submit={activity === null ? words.submitAdd : words.submit}
      problems={problemsOf(answers)}
      edit={edit}
      about={words.edit}
      change={() => (
        <Diff before={activity === null ? null : lineOf(startOf(activity))} after={lineOf(answers)} />
      )}
    >
      {(wrong) => <Fields answers={answers} onChange={setAnswers} wrong={wrong} />}
    </EditDialog>
  );
}

export function DoneDialog({
  activity,
  ...end
}: DialogProps & { readonly activity: Activity }): ReactElement {
  const { page } = useWaveDesk();
  const [evidence, setEvidence] = useState('');
  return (
    <AskDialog
      {...end}
      title={words.done}
      submit={words.submitDone}
      send={(act) => act.send({ kind: 'wave.done', ...ofWave(page), id: activity.id, evidence })}
    >
      {() => (
        <>
          <p className="wb-medium">{activity.title}</p>
          <TextField
            name="activity-evidence"
            label={words.evidence}
            hint={words.evidenceHint}
            lines={2}
            value={evidence}
            onChange={setEvidence}
          />
        </>
      )}
    </AskDialog>
  );
}

export function WithdrawActivityDialog({
  activity,
  ...end
}: DialogProps & { readonly activity: Activity }): ReactElement {
  const { page } = useWaveDesk();
  return (
    <EditDialog
      {...end}
      title={words.withdraw}
      submit={words.submitWithdraw}
      edit={() => ({ kind: 'wave.withdraw-activity', ...ofWave(page), id: activity.id })}
      about={words.edit}
      change={() => <Diff before={activity.title} after={null} />}
    >
      {() => (
        <p>
          <b>{activity.title}</b>
          <br />
          <span className="wb-second">{words.withdrawText}</span>
        </p>
      )}
    </EditDialog>
  );
}
