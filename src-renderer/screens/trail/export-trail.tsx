import type { ReactElement } from 'react';
import { useState } from 'react';
import { useAsk } from '../../app/act.tsx';
import type { Action } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { saveFile } from '../packets/packet-file.ts';
import type { TrailFilter } from './trail-filter.ts';

type Exported = {
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  readonly sha256: string;
};

function ExportedNote({ file }: { readonly file: Exported }): ReactElement {
  return (
    <Note
      tone="act"
      title={words.exported(file.rows, file.name)}
      takesFocus
      actions={[{ label: words.save, onPress: () => saveFile(file.path, file.name) }]}
    >
      <p>
        {words.exportedDigest}
        <span className="wb-mono" title={file.sha256}>
          {shortDigest(file.sha256)}
        </span>
      </p>
    </Note>
  );
}

/** The rows as they are narrowed on screen, as CSV; the export itself is in the trail. */
export function useExport(
  filter: TrailFilter,
  upTo: number | null,
): { readonly action: Action; readonly view: ReactElement | null } {
  const ask = useAsk<null, Exported>((api) => api.trail.csv.mutate({ ...filter, upTo }));
  const [file, setFile] = useState<Exported | null>(null);
  const run = async (): Promise<void> => {
    const made = await ask.ask(null);
    setFile(made);
    if (made !== null) saveFile(made.path, made.name);
  };
  const action = {
    label: ask.busy ? words.exporting : words.exportAsShown,
    onPress: () => {
      if (!ask.busy) void run();
    },
  };
  return { action, view: ask.note ?? (file === null ? null : <ExportedNote file={file} />) };
}
