import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BackupMade } from '../../../shared/api/sharing-ports.ts';
import { useAsk } from '../../app/act.tsx';
import { FolderField } from '../../app/folder-field.tsx';
import { empties } from '../../app/form-state.ts';
import { Facts } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { carry } from '../../strings/en/carry.ts';
import { WorkDialog } from './work-dialog.tsx';

const words = carry.backup;

function Made({ made }: { readonly made: BackupMade }): ReactElement {
  const facts = [
    { label: words.where, value: <span className="wb-id wb-break">{made.where}</span> },
    { label: words.size, value: words.bytes(made.bytes) },
    { label: words.digest, value: <span className="wb-id wb-break wb-select">{made.digest}</span> },
  ];
  return (
    <>
      <Note tone="act" title={words.done(made.files, made.events)} takesFocus>
        {words.digestHint}
      </Note>
      <Facts facts={facts} />
    </>
  );
}

/** A copy of the book, with the digest that a restored one gives again (R32). */
export function BackupDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [to, setTo] = useState('');
  const [made, setMade] = useState<BackupMade | null>(null);
  const ask = useAsk<{ readonly to: string }, BackupMade>((api, input) => api.sync.backup.mutate(input));
  return (
    <WorkDialog
      title={words.title}
      text={words.text}
      submit={words.submit}
      working={carry.working}
      problems={empties([['backup-to', to, carry.needWhere]])}
      ask={ask}
      input={() => ({ to: to.trim() })}
      result={made === null ? null : <Made made={made} />}
      onDone={setMade}
      onClose={onClose}
    >
      {(wrong) => (
        <FolderField
          name="backup-to"
          label={carry.where}
          value={to}
          onChange={setTo}
          error={wrong('backup-to')}
          autoFocus
        />
      )}
    </WorkDialog>
  );
}
