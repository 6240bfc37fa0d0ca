import type { ReactElement, ReactNode } from 'react';
import { useState } from 'react';
import type { BlastRadius as Blast } from '../../shared/views/shape/blast-radius.ts';
import type { ChainBox, VoidRow } from '../parts/blast-radius.tsx';
import { BlastRadius } from '../parts/blast-radius.tsx';
import { Dialog } from '../parts/dialog.tsx';
import type { FormError } from '../parts/form/error-summary.tsx';
import { ErrorSummary } from '../parts/form/error-summary.tsx';
import { TextField } from '../parts/form/text-field.tsx';
import { phraseMatches, TypedConfirm } from '../parts/typed-confirm.tsx';
import { meaningWord, roleWord } from '../strings/en/terms.ts';
import { app } from '../strings/en/app.ts';
import { save } from '../strings/en/save.ts';
import { fullText, planText } from '../strings/en/time.ts';
import { bindFields } from './answers.ts';
import { useDesk } from './desk.ts';
import { useFormState } from './form-state.ts';

export type SaveAbout = {
  /** What is edited, as a name: "Entry criterion 4". */
  readonly edit: string;
  /** A `Diff` of old and new. */
  readonly change: ReactNode;
  /** Something of the record is or was signed, so a reason is asked for even if nothing becomes void. */
  readonly signed?: boolean | undefined;
  /** Given with the answers already: it stands in the preview, where it can still be changed. */
  readonly reason?: string | undefined;
};

export type SaveDialogProps = {
  readonly about: SaveAbout;
  readonly blast: Blast;
  readonly busy: boolean;
  readonly note: ReactNode;
  readonly onKeep: () => void;
  readonly onSave: (reason: string) => Promise<void>;
};

type Answers = { readonly reason: string; readonly phrase: string };

/** What is missing before this may be saved, in the order of the fields. */
export function saveErrors(answers: Answers, voids: number): readonly FormError[] {
  const phrase = save.phrase(voids);
  return [
    ...(answers.reason.trim() === '' ? [{ name: 'reason', words: save.needReason }] : []),
    ...(voids > 0 && !phraseMatches(answers.phrase, phrase)
      ? [{ name: 'phrase', words: save.needPhrase(phrase) }]
      : []),
  ];
}

function titleOf(blast: Blast): string {
  if (blast.signatures.length > 0) return save.voids(blast.signatures.length);
  const closing = blast.gates.filter((gate) => gate.wasOpen).length;
  if (closing > 0) return save.closes(closing);
  return blast.dates.length > 0 ? save.moves(blast.dates.length) : save.signedRecord;
}

function useChain(blast: Blast, edit: string): readonly ChainBox[] {
  const { now } = useDesk();
  const { signatures, gates, dates } = blast;
  const closes = gates.filter((gate) => gate.wasOpen).length;
  const first = dates[0];
  return [
    { title: save.edit, detail: edit, touched: false },
    {
      title: save.signatures(signatures.length),
      detail: save.covered(signatures.length),
      touched: signatures.length > 0,
    },
    {
      title: save.gates(gates.length, closes),
      detail: gates[0]?.title ?? save.noGate,
      touched: gates.length > 0,
    },
    {
      title: save.dates(dates.length),
      detail: first === undefined ? save.noDate : planText(first.goLive, now),
      touched: dates.length > 0,
    },
  ];
}

function voidRows(blast: Blast): readonly VoidRow[] {
  return blast.signatures.map((signature) => ({
    id: signature.id,
    name: signature.name,
    role: [roleWord(signature.role), signature.waveTitle].filter((part) => part !== null).join(', '),
    meaning: save.meaning(meaningWord(signature.meaning), signature.paper !== null, signature.onBehalf),
    signed: fullText(signature.at),
    again: save.again(blast.revision),
  }));
}

type AnswersProps = {
  readonly answers: Answers;
  readonly set: (answers: Answers) => void;
  readonly voids: number;
  readonly wrong: (name: string) => string | undefined;
  readonly onConfirm: () => void;
};

function SaveAnswers({ answers, set, voids, wrong, onConfirm }: AnswersProps): ReactElement {
  const of = bindFields(answers, set, wrong);
  const phrase = {
    phrase: save.phrase(voids),
    purpose: save.phrasePurpose,
    hint: save.phraseHint,
    onConfirm,
  };
  return (
    <>
      <TextField
        {...of('reason')}
        label={save.reason}
        hint={save.reasonHint(voids)}
        lines={2}
        autoFocus={voids === 0}
      />
      {voids === 0 ? null : <TypedConfirm {...of('phrase')} {...phrase} />}
    </>
  );
}

/** The effect of an edit, its reason and, where signatures become void, the typed phrase. */
export function SaveDialog({ about, blast, busy, note, onKeep, onSave }: SaveDialogProps): ReactElement {
  const voids = blast.signatures.length;
  const [answers, set] = useState<Answers>({ reason: about.reason ?? '', phrase: '' });
  const form = useFormState(saveErrors(answers, voids), busy);
  const chain = useChain(blast, about.edit);
  const press = (): void => form.submit(() => onSave(answers.reason));
  return (
    <Dialog
      open
      title={titleOf(blast)}
      width={880}
      onCancel={onKeep}
      cancel={app.keep}
      mark={voids > 0 ? 'signature/void' : undefined}
      look={voids > 0 ? 'void' : 'primary'}
      primary={{ label: save.submit(voids), onPress: press }}
    >
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <BlastRadius chain={chain} change={about.change} stays={save.stays} voids={voidRows(blast)}>
        <SaveAnswers answers={answers} set={set} voids={voids} wrong={form.wrong} onConfirm={press} />
      </BlastRadius>
      {note}
    </Dialog>
  );
}
