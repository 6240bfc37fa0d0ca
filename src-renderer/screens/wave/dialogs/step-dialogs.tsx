import type { ReactElement } from 'react';
import { useState } from 'react';
import type { HaltView } from '../../../../shared/views/shape/halt-view.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { useDesk } from '../../../app/desk.ts';
import { empties } from '../../../app/form-state.ts';
import { TextField } from '../../../parts/form/text-field.tsx';
import { phraseMatches, TypedConfirm } from '../../../parts/typed-confirm.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { SignDialog } from '../sign-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

/** The change owner releases the wave; only shown while the gate is open. */
export function GoLiveDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const { me } = useDesk();
  const [comment, setComment] = useState('');
  const words = dialogs.goLive;
  return (
    <SignDialog
      {...end}
      title={words.title(page.row.title)}
      mark="gate/open"
      submit={words.submit(me.name)}
      send={(act, credential) => act.send({ kind: 'wave.go-live', ...ofWave(page), comment }, credential)}
    >
      {() => (
        <>
          <p>{words.text(page.row.people)}</p>
          <TextField
            name="go-live-comment"
            label={words.comment}
            hint={words.commentHint}
            value={comment}
            onChange={setComment}
          />
        </>
      )}
    </SignDialog>
  );
}

export function HandOverDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const words = dialogs.handOver;
  return (
    <AskDialog
      {...end}
      title={words.title(page.row.title)}
      mark="gate/open"
      submit={words.submit}
      send={(act) => act.send({ kind: 'wave.hand-over', ...ofWave(page) })}
    >
      {() => <p>{words.text}</p>}
    </AskDialog>
  );
}

/** Takes a wave out of use: reason, typed phrase, signature. */
export function RollBackDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const { me } = useDesk();
  const [reason, setReason] = useState('');
  const [phrase, setPhrase] = useState('');
  const words = dialogs.rollBack;
  const typed = phraseMatches(phrase, words.phrase);
  const problems = [
    ...empties([['roll-back-reason', reason, dialogs.missing.reason]]),
    ...(typed ? [] : [{ name: 'roll-back-phrase', words: dialogs.missing.phrase(words.phrase) }]),
  ];
  return (
    <SignDialog
      {...end}
      title={words.title(page.row.title)}
      mark="wave/rolled-back"
      look="void"
      submit={words.submit(me.name)}
      problems={problems}
      send={(act, credential) => act.send({ kind: 'wave.roll-back', ...ofWave(page), reason }, credential)}
    >
      {(wrong) => (
        <>
          <p>{words.text(page.row.people)}</p>
          <TextField
            name="roll-back-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            error={wrong('roll-back-reason')}
            onChange={setReason}
          />
          <TypedConfirm
            name="roll-back-phrase"
            phrase={words.phrase}
            purpose={words.purpose}
            hint={words.hint}
            value={phrase}
            error={wrong('roll-back-phrase')}
            onChange={setPhrase}
            onConfirm={() => document.getElementById('credential-password')?.focus()}
          />
        </>
      )}
    </SignDialog>
  );
}

/** Going on after a halt is hard: a reason and a signature. */
export function ResumeDialog({ halt, ...end }: DialogProps & { readonly halt: HaltView }): ReactElement {
  const { page } = useWaveDesk();
  const { me } = useDesk();
  const [reason, setReason] = useState('');
  const words = dialogs.resume;
  return (
    <SignDialog
      {...end}
      title={words.title}
      mark="wave/halted"
      submit={words.submit(me.name)}
      problems={empties([['resume-reason', reason, dialogs.missing.reason]])}
      send={(act, credential) =>
        act.send({ kind: 'rollout.resume', rollout: page.rollout.id, halt: halt.id, reason }, credential)
      }
    >
      {(wrong) => (
        <>
          <p>{words.text(halt.seen, halt.byName, instantText(halt.at))}</p>
          <p className="wb-second">{words.covers}</p>
          <TextField
            name="resume-reason"
            label={words.reason}
            hint={words.reasonHint}
            lines={2}
            value={reason}
            error={wrong('resume-reason')}
            onChange={setReason}
          />
        </>
      )}
    </SignDialog>
  );
}

export function CancelDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [reason, setReason] = useState('');
  const [phrase, setPhrase] = useState('');
  const words = dialogs.cancelWave;
  const typed = phraseMatches(phrase, words.phrase);
  const problems = [
    ...empties([['cancel-reason', reason, dialogs.missing.reason]]),
    ...(typed ? [] : [{ name: 'cancel-phrase', words: dialogs.missing.phrase(words.phrase) }]),
  ];
  return (
    <AskDialog
      {...end}
      title={words.title(page.row.title)}
      mark="wave/cancelled"
      look="void"
      submit={words.submit}
      problems={problems}
      send={(act) => act.send({ kind: 'wave.cancel', ...ofWave(page), reason })}
    >
      {(wrong) => (
        <>
          <p>{words.text}</p>
          <TextField
            name="cancel-reason"
            label={words.reason}
            lines={2}
            value={reason}
            error={wrong('cancel-reason')}
            onChange={setReason}
          />
          <TypedConfirm
            name="cancel-phrase"
            phrase={words.phrase}
            purpose={words.purpose}
            hint={words.hint}
            value={phrase}
            error={wrong('cancel-phrase')}
            onChange={setPhrase}
            onConfirm={() => undefined}
          />
        </>
      )}
    </AskDialog>
  );
}
