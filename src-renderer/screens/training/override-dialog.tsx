import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Done } from '../../../shared/api/ports.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { GapCause } from '../../../shared/views/shape/gate.ts';
import { bindFields } from '../../app/answers.ts';
import { useDesk } from '../../app/desk.ts';
import { DateTimeField } from '../../parts/form/date-time-field.tsx';
import { TextField } from '../../parts/form/text-field.tsx';
import { readWallTime, writeWallTime } from '../../parts/form/wall-time.ts';
import { Note } from '../../parts/note.tsx';
import { overrideTraining as words } from '../../strings/en/override-training.ts';
import { calendarText } from '../../strings/en/time.ts';
import type { OverrideAnswers } from './override-answers.ts';
import { latestDay, overrideErrors, usualDay } from './override-answers.ts';
import { SignableDialog } from './signable-dialog.tsx';

export type OverrideDialogProps = {
  readonly rollout: string;
  readonly wave: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly item: { readonly id: string; readonly version: number | null };
  readonly cause: GapCause;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
};

type GapProps = Pick<OverrideDialogProps, 'person' | 'item' | 'cause'>;

function Gap({ person, item, cause }: GapProps): ReactElement {
  return (
    <div className="wb-small">
      <p>
        <b>{words.gap(person.name, cause)}</b>{' '}
        <span className="wb-second">
          {item.version === null ? words.noVersion : words.version(item.id, item.version)}
        </span>
      </p>
      <p className="wb-second">{words.effect}</p>
    </div>
  );
}

/** One person may go on without one training, for a time, with a reason and a signature by quality (R49). */
export function OverrideDialog(props: OverrideDialogProps): ReactElement {
  const { rollout, wave, person, item, cause, onDone, onClose } = props;
  const { now, me, can } = useDesk();
  const today = dayOf(now);
  const [answers, set] = useState<OverrideAnswers>({ until: writeWallTime(usualDay(today)), reason: '' });
  const until = readWallTime(answers.until, 'date') ?? today;
  return (
    <SignableDialog
      title={words.title(person.name, item.id)}
      mark="training/overridden"
      submit={words.submit(me.name)}
      signed
      problems={overrideErrors(answers, today)}
      command={() => ({
        kind: 'wave.override',
        rollout,
        wave,
        person: person.id,
        item: item.id,
        until,
        reason: answers.reason,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {(wrong) => {
        const of = bindFields(answers, set, wrong);
        return (
          <>
            {can('wave.override') ? null : <Note tone="warn" title={words.who} />}
            <Gap person={person} item={item} cause={cause} />
            <DateTimeField
              {...of('until')}
              kind="date"
              label={words.until}
              hint={words.untilHint(calendarText(latestDay(today)))}
            />
            <TextField {...of('reason')} label={words.reason} hint={words.reasonHint} lines={3} />
            {can('wave.override') ? <p className="wb-small wb-muted">{words.who}</p> : null}
          </>
        );
      }}
    </SignableDialog>
  );
}
