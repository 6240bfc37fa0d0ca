import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { useDesk } from '../../../app/desk.ts';
import { instantAt } from '../../../app/zone.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { DateTimeField } from '../../../parts/form/date-time-field.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { readWallTime, writeWallTime } from '../../../parts/form/wall-time.ts';
import { wallText } from '../../../strings/en/time.ts';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import type { WrongOf } from '../ask-dialog.tsx';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.timing;

type Answers = { readonly goLive: string; readonly exit: string };

/** The moments typed, or what is wrong with them. */
function problemsOf(goLive: Instant | null, exit: Instant | null): readonly FormError[] {
  if (goLive === null) return [{ name: 'wave-go-live', words: dialogs.missing.goLive }];
  if (exit === null) return [{ name: 'wave-exit', words: dialogs.missing.exit }];
  return exit.ms <= goLive.ms ? [{ name: 'wave-exit', words: dialogs.missing.exitOrder }] : [];
}

function read(text: string, zone: string): Instant | null {
  const wall = readWallTime(text);
  return wall === null ? null : instantAt(wall, zone);
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
      <DateTimeField
        name="wave-go-live"
        label={words.goLive}
        hint={words.hint(book.zone)}
        value={answers.goLive}
        error={wrong('wave-go-live')}
        onChange={(text) => setAnswers({ ...answers, goLive: text })}
      />
      <DateTimeField
        name="wave-exit"
        label={words.exit}
        hint={words.hint(book.zone)}
        value={answers.exit}
        error={wrong('wave-exit')}
        onChange={(text) => setAnswers({ ...answers, exit: text })}
      />
    </>
  );
}

/** When the wave goes live and when it is handed over; never dragged, always with its effect. */
export function TimingDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const { book } = useDesk();
  const { timing } = page.row;
  const [answers, setAnswers] = useState<Answers>(() => ({
    goLive: writeWallTime(wallText(timing.goLive)),
    exit: writeWallTime(wallText(timing.exit)),
  }));
  const goLive = read(answers.goLive, book.zone);
  const exit = read(answers.exit, book.zone);
  const both = (from: Instant, to: Instant): string =>
    `${words.goLive}: ${instantText(from)}\n${words.exit}: ${instantText(to)}`;
  return (
    <EditDialog
      {...end}
      title={words.title}
      submit={dialogs.save}
      problems={problemsOf(goLive, exit)}
      edit={() => ({
        kind: 'wave.timing',
        ...ofWave(page),
        timing: { goLive: goLive ?? timing.goLive, exit: exit ?? timing.exit },
      })}
      about={words.edit}
      change={() => (
        <Diff
          before={both(timing.goLive, timing.exit)}
          after={both(goLive ?? timing.goLive, exit ?? timing.exit)}
        />
      )}
    >
      {(wrong) => <Fields answers={answers} onChange={setAnswers} wrong={wrong} />}
    </EditDialog>
  );
}
