import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportEntry } from '../../../shared/events/state.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { Note } from '../../parts/note.tsx';
import { importHistory as words } from '../../strings/en/import-history.ts';

const say = words.reverse;

/** Takes an import back by a second one. What that does is said first; refusals name who stands against it. */
export function ReverseDialog({
  entry,
  onDone,
  onClose,
}: {
  readonly entry: ImportEntry;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={say.title(entry.file.name)}
      submit={say.submit}
      look="void"
      width={640}
      problems={empties([['reverse-reason', reason, say.need]])}
      command={() => ({ kind: 'import.reverse', id: entry.id, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <Note tone="warn" mark="check/late" title={words.tally(entry.counts)}>
            {say.effect[entry.kind](entry.counts)}
          </Note>
          <p className="wb-small wb-second">{say.stays}</p>
          <TextField
            name="reverse-reason"
            label={say.reason}
            hint={say.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
            error={wrong('reverse-reason')}
          />
        </>
      )}
    </AskDialog>
  );
}
