import type { ReactElement } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { useDesk } from '../../app/desk.ts';
import { recordTraining as words } from '../../strings/en/record-training.ts';
import { shortOf } from './record-answers.ts';
import { RecordHow } from './record-how.tsx';
import type { RecordWave } from './record-people.ts';
import { gapsClosed } from './record-people.ts';
import { RecordItems, RecordPeople } from './record-who.tsx';
import { SignableDialog } from './signable-dialog.tsx';
import type { RecordForm } from './use-record.ts';
import { useRecord } from './use-record.ts';

export type RecordDialogProps = {
  /** Whose training may be recorded: the waves of a rollout, or one: `[{ id, title, training }]`. */
  readonly waves: readonly RecordWave[];
  /** Chosen to begin with. */
  readonly people: readonly string[];
  /** Null: the item most people lack. */
  readonly item: string | null;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

/** What recording this closes, or why it closes nothing. */
export function effectText(
  { waves, answers, facts }: Pick<RecordForm, 'waves' | 'answers' | 'facts'>,
  signed: boolean,
): string {
  if (answers.people.length === 0 || answers.result === null) return '';
  const short = shortOf(answers, facts);
  if (short !== null) return words.short[short];
  const closed = gapsClosed(waves, answers.item, answers.people);
  if (closed.count === 0) return words.closesNothing;
  const { trainee = false, trainer = false } = facts?.item.signedBy ?? {};
  const awaits = trainer && !signed;
  const after = awaits && trainee ? 'both' : awaits ? 'trainer' : trainee ? 'trainee' : null;
  const closes = words.closes(closed.count, closed.waves);
  return after === null ? closes : `${closes} ${words.after[after]}`;
}

function Effect({ form }: { readonly form: RecordForm }): ReactElement {
  const { me } = useDesk();
  const text = effectText(form, form.signed);
  return (
    <div className="wb-record-effect" role="status">
      {text === '' ? null : <p className="wb-medium">{text}</p>}
      {form.signed ? <p className="wb-second">{words.signs(form.answers.item ?? '', me.name)}</p> : null}
    </div>
  );
}

/** Three questions beside each other, missing people first, a whole group at once: under a minute. */
export function RecordDialog({ waves, people, item, onDone, onClose }: RecordDialogProps): ReactElement {
  const form = useRecord({ waves, people, item });
  const { me } = useDesk();
  const count = form.answers.people.length;
  return (
    <SignableDialog
      title={words.title}
      width={880}
      submit={form.signed ? words.sign(count, me.name) : words.submit(count)}
      signed={form.signed}
      problems={form.problems}
      command={form.command}
      effect={<Effect form={form} />}
      onDone={onDone}
      onClose={onClose}
    >
      {(wrong) => (
        <div className="wb-train">
          <RecordItems form={form} wrong={wrong} />
          <RecordPeople form={form} wrong={wrong} />
          <RecordHow form={form} wrong={wrong} />
        </div>
      )}
    </SignableDialog>
  );
}
