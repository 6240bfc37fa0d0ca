import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ExportedFile } from '../../../shared/api/ports.ts';
import type { MatrixFilter } from '../../../shared/views/shown-matrix.ts';
import { useAsk } from '../../app/act.tsx';
import type { Action } from '../../parts/action.tsx';
import { Note } from '../../parts/note.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { training as words } from '../../strings/en/training.ts';
import { saveFile } from '../packets/packet-file.ts';
import { useAsOf } from '../trail/use-as-of.ts';

function ExportedNote({ file }: { readonly file: ExportedFile }): ReactElement {
  return (
    <Note
      tone="act"
      title={words.exported(file.rows, file.name)}
      takesFocus
      actions={[{ label: words.saveFile, onPress: () => saveFile(file.path, file.name) }]}
    >
      <p>
        {words.exportedText}
        <span className="wb-mono" title={file.sha256}>
          {shortDigest(file.sha256)}
        </span>
      </p>
    </Note>
  );
}

/** The matrix as it is narrowed on screen, as CSV; the export itself is in the trail (R25, R29). */
export function useMatrixExport(
  rollout: string,
  filter: MatrixFilter,
): { readonly action: Action; readonly view: ReactElement | null } {
  const { at } = useAsOf();
  const [file, setFile] = useState<ExportedFile | null>(null);
  const ask = useAsk<MatrixFilter, ExportedFile>((api, { waves, causes, items, lines, shifts, text }) =>
    api.training.csv.mutate({
      rollout,
      at,
      waves: [...waves],
      causes: [...causes],
      items: [...items],
      lines: [...lines],
      shifts: [...shifts],
      text,
    }),
  );
  const run = async (): Promise<void> => {
    const made = await ask.ask(filter);
    setFile(made);
    if (made !== null) saveFile(made.path, made.name);
  };
  const action = {
    label: ask.busy ? words.exporting : words.export,
    onPress: () => {
      if (!ask.busy) void run();
    },
  };
  return { action, view: ask.note ?? (file === null ? null : <ExportedNote file={file} />) };
}
