import { useState } from 'react';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { ImportKind } from '../../../shared/events/catalog/people-events.ts';
import type { Uploaded } from '../../app/upload.ts';
import type { Answers, ColumnsDraft } from './answers.ts';
import { draftOf, inputOf, noAnswers } from './answers.ts';
import type { ImportAsks } from './use-import-asks.ts';

/** A file that was handed over and read, and how its columns are to be read next. */
export interface Held {
  readonly file: Uploaded;
  readonly preview: ImportPreview;
  readonly draft: ColumnsDraft;
}

export interface Reading {
  readonly held: Held | null;
  readonly answers: Answers;
  readonly read: (
    file: Uploaded,
    said: Answers,
    chosen: ReadonlySet<string>,
  ) => Promise<ImportPreview | null>;
  readonly say: (part: Partial<Answers>) => void;
  readonly setDraft: (part: Partial<ColumnsDraft>) => void;
  readonly forget: () => void;
}

/** The file at hand and what was said about it. What was refused changes neither. */
export function useReading(kind: ImportKind, first: Partial<Answers>, asks: ImportAsks): Reading {
  const [held, setHeld] = useState<Held | null>(null);
  const [answers, setAnswers] = useState<Answers>({ ...noAnswers, ...first });
  return {
    held,
    answers,
    read: async (file, said, chosen) => {
      const found = await asks.look(inputOf(kind, file, said));
      if (found === null) return null;
      setAnswers(said);
      setHeld({ file, preview: found, draft: draftOf(found, chosen) });
      return found;
    },
    say: (part) => setAnswers((before) => ({ ...before, ...part })),
    setDraft: (part) =>
      setHeld((before) => (before === null ? null : { ...before, draft: { ...before.draft, ...part } })),
    forget: () => {
      setHeld(null);
      setAnswers({ ...noAnswers, of: answers.of });
    },
  };
}
