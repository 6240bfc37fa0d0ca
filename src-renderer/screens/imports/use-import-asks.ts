import { useState } from 'react';
import type { ImportFile, ImportRun } from '../../../shared/api/inputs.ts';
import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { Done } from '../../../shared/api/ports.ts';
import type { Asking } from '../../app/act.tsx';
import { useAsk } from '../../app/act.tsx';
import { useApi } from '../../app/api.tsx';
import type { Uploaded } from '../../app/upload.ts';
import { upload } from '../../app/upload.ts';

export type Imported = Done & { readonly counts: ImportPreview['counts'] };

/** What the app is doing with a file right now. */
export interface Busy {
  readonly kind: 'sending' | 'reading' | 'writing';
  readonly name: string;
}

/** The calls of an import; each gives null when it was refused, and then `note` says why. */
export interface ImportAsks {
  readonly take: (file: File) => Promise<Uploaded | null>;
  readonly look: (input: ImportFile) => Promise<ImportPreview | null>;
  readonly write: (input: ImportRun) => Promise<Imported | null>;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly busy: Busy | null;
  readonly note: Asking<never, never>['note'];
}

/** One thing at a time: what was refused before is no longer said once something else is asked. */
export function useImportAsks(): ImportAsks {
  const api = useApi();
  const taking = useAsk((_api, file: File) => upload(file));
  const looking = useAsk((asked, input: ImportFile) => asked.imports.preview.mutate(input));
  const writing = useAsk((asked, input: ImportRun) => asked.imports.run.mutate(input));
  const [name, setName] = useState('');
  const all = [taking, looking, writing];
  const clear = (): void => all.forEach((asking) => asking.clear());
  const named = <Input, Value>(asking: Asking<Input, Value>, nameOf: (input: Input) => string) => {
    return (input: Input): Promise<Value | null> => {
      clear();
      setName(nameOf(input));
      return asking.ask(input);
    };
  };
  const kind = taking.busy ? 'sending' : looking.busy ? 'reading' : writing.busy ? 'writing' : null;
  return {
    take: named(taking, (file) => file.name),
    look: named(looking, (input) => input.name),
    write: named(writing, (input) => input.name),
    // Whoever is being cancelled answers by itself; a cancel that comes too late changes nothing.
    cancel: () => void api.imports.cancel.mutate().catch(() => undefined),
    clear,
    busy: kind === null ? null : { kind, name },
    note: taking.note ?? looking.note ?? writing.note,
  };
}
