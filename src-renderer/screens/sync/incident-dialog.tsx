import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ExportedFile } from '../../../shared/api/ports.ts';
import { useAsk } from '../../app/act.tsx';
import { Note } from '../../parts/note.tsx';
import { carry } from '../../strings/en/carry.ts';
import { shortDigest } from '../../strings/en/moment.ts';
import { saveFile } from '../packets/packet-file.ts';
import { WorkDialog } from './work-dialog.tsx';

const words = carry.incident;

/** A file for whoever looks into a fault between workstations; the words of records are not in it. */
export function IncidentDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [file, setFile] = useState<ExportedFile | null>(null);
  const ask = useAsk<null, ExportedFile>((api) => api.sync.incident.mutate());
  const made = (it: ExportedFile): void => {
    saveFile(it.path, it.name);
    setFile(it);
  };
  const again = (): void => (file === null ? undefined : saveFile(file.path, file.name));
  return (
    <WorkDialog
      title={words.title}
      text={words.text}
      submit={words.submit}
      working={carry.working}
      ask={ask}
      input={() => null}
      result={
        file === null ? null : (
          <Note
            tone="act"
            title={words.done(file.name)}
            takesFocus
            actions={[{ label: words.save, onPress: again }]}
          >
            {words.digest}
            <span className="wb-mono" title={file.sha256}>
              {shortDigest(file.sha256)}
            </span>
          </Note>
        )
      }
      onDone={made}
      onClose={onClose}
    />
  );
}
