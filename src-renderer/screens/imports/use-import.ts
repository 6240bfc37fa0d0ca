import { useState } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import type { Answers, ColumnsDraft, WizardStep } from './answers.ts';
import { answersOf, firstStop, inputOf, noAnswers } from './answers.ts';
import type { Busy, ImportAsks, Imported } from './use-import-asks.ts';
import { useImportAsks } from './use-import-asks.ts';
import type { Held, Reading } from './use-reading.ts';
import { useReading } from './use-reading.ts';

export interface Importing {
  readonly kind: ImportKind;
  readonly step: WizardStep;
  readonly held: Held | null;
  readonly answers: Answers;
  readonly done: Imported | null;
  readonly busy: Busy | null;
  readonly note: ImportAsks['note'];
  readonly say: (part: Partial<Answers>) => void;
  readonly choose: (file: File) => Promise<void>;
  /** Reads the file again with other answers. Null: refused, and `note` says why. */
  readonly look: (part: Partial<Answers>) => Promise<ImportPreview | null>;
  readonly lookAtDraft: () => Promise<ImportPreview | null>;
  readonly setDraft: (part: Partial<ColumnsDraft>) => void;
  readonly goTo: (step: WizardStep) => void;
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly again: () => void;
}

const nobody: ReadonlySet<string> = new Set();

function sameColumns(a: ImportPreview, b: ImportPreview): boolean {
  return JSON.stringify(a.columns) === JSON.stringify(b.columns);
}

/** Who had looked at these columns already is shown what the corrected file would change. */
function nextStop(found: ImportPreview, step: WizardStep, before: Held | null): WizardStep {
  const looked = step === 'preview' && before !== null && sameColumns(found, before.preview);
  return looked && found.questions.length === 0 ? 'preview' : firstStop(found);
}

/** A corrected file with the same columns is read as the one before it; any other one from the beginning. */
async function readFile(file: File, asks: ImportAsks, reading: Reading): Promise<ImportPreview | null> {
  const { held, answers, read } = reading;
  const fresh: Answers = { ...noAnswers, of: answers.of };
  const taken = await asks.take(file);
  if (taken === null) return null;
  if (held === null) return read(taken, fresh, nobody);
  const found = await read(taken, { ...answers, sheet: null }, held.draft.chosen);
  return found === null || sameColumns(found, held.preview) ? found : read(taken, fresh, nobody);
}

/** Hand over, look, answer, look again, write: nothing is in the book before the last step. */
export function useImport(kind: ImportKind, first: Partial<Answers> = {}): Importing {
  const asks = useImportAsks();
  const reading = useReading(kind, first, asks);
  const [step, setStep] = useState<WizardStep>('file');
  const [done, setDone] = useState<Imported | null>(null);
  const { held, answers, read } = reading;
  const idle = asks.busy === null;

  const choose = async (file: File): Promise<void> => {
    const found = idle ? await readFile(file, asks, reading) : null;
    if (found !== null) setStep(nextStop(found, step, held));
  };
  const look = async (said: Answers, chosen: ReadonlySet<string>): Promise<ImportPreview | null> =>
    held === null || !idle ? null : read(held.file, said, chosen);
  const run = async (): Promise<void> => {
    if (held === null || !idle) return;
    const input = {
      ...inputOf(kind, held.file, answers),
      sha256: held.file.sha256,
      counts: held.preview.counts,
    };
    const written = await asks.write(input);
    if (written !== null) setDone(written);
  };
  return {
    kind,
    step,
    held,
    answers,
    done,
    busy: asks.busy,
    note: asks.note,
    say: reading.say,
    choose,
    look: (part) => look({ ...answers, ...part }, 'map' in part ? nobody : (held?.draft.chosen ?? nobody)),
    lookAtDraft: async () =>
      held === null ? null : look(answersOf(held.draft, held.preview, answers), held.draft.chosen),
    setDraft: reading.setDraft,
    goTo: (next) => {
      asks.clear();
      setStep(next);
    },
    run,
    cancel: asks.cancel,
    again: () => {
      reading.forget();
      setDone(null);
      setStep('file');
    },
  };
}
