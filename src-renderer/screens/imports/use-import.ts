import { useState } from 'react';
import type { ImportFile } from '../../../shared/api/inputs.ts';
import type { Done, ImportPreview } from '../../../shared/api/ports.ts';
import type { Asking } from '../../app/act.tsx';
import { useAsk } from '../../app/act.tsx';
import type { Uploaded } from '../../app/upload.ts';
import { upload } from '../../app/upload.ts';

export type ImportKind = ImportFile['kind'];
export type ColumnMap = Readonly<Record<string, string>>;
export type Imported = Done & { readonly counts: ImportPreview['counts'] };

/** Where an import stands: each step has only what is true in it. */
export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'preview'; readonly file: Uploaded; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly file: Uploaded; readonly done: Imported };

export interface Importing {
  readonly step: ImportStep;
  readonly choose: (file: File) => Promise<void>;
  readonly read: (map: ColumnMap) => Promise<void>;
  readonly run: () => Promise<void>;
  readonly again: () => void;
  readonly busy: 'reading' | 'writing' | null;
  readonly note: Asking<never, never>['note'];
}

/** Upload, look, correct the columns, write: nothing is in the book before the last step. */
export function useImport(kind: ImportKind): Importing {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' });
  const [map, setMap] = useState<ColumnMap | null>(null);
  const take = useAsk((_api, file: File) => upload(file));
  const look = useAsk((api, input: ImportFile) => api.imports.preview.mutate(input));
  const write = useAsk((api, input: ImportFile & { readonly sha256: string }) =>
    api.imports.run.mutate(input),
  );
  const inputOf = (file: Uploaded, columns: ColumnMap | null): ImportFile => ({
    kind,
    file: file.file,
    name: file.name,
    map: columns,
    zone: null,
  });
  const preview = async (file: Uploaded, columns: ColumnMap | null): Promise<void> => {
    setMap(columns);
    const found = await look.ask(inputOf(file, columns));
    if (found !== null) setStep({ kind: 'preview', file, preview: found });
  };
  const choose = async (file: File): Promise<void> => {
    const held = await take.ask(file);
    if (held !== null) await preview(held, null);
  };
  const run = async (): Promise<void> => {
    if (step.kind !== 'preview' || write.busy) return;
    const done = await write.ask({ ...inputOf(step.file, map), sha256: step.file.sha256 });
    if (done !== null) setStep({ kind: 'done', file: step.file, done });
  };
  const read = async (columns: ColumnMap): Promise<void> => {
    if (step.kind === 'preview') await preview(step.file, columns);
  };
  const busy = take.busy || look.busy ? 'reading' : write.busy ? 'writing' : null;
  return {
    step,
    choose,
    read,
    run,
    again: () => setStep({ kind: 'choose' }),
    busy,
    note: take.note ?? look.note ?? write.note,
  };
}
