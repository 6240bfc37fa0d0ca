import type { ReactElement } from 'react';
import { useState } from 'react';
import type { AlertView } from '../../../shared/views/shape/settings-page.ts';
import { alertWords } from '../../../shared/words/alert-words.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { settings } from '../../strings/en/settings.ts';

const words = settings.alerts;
export type AcknowledgeDialogProps = { readonly alert: AlertView; readonly onClose: () => void };

/** Somebody looked into it, and says what they found. */
export function AcknowledgeDialog({ alert, onClose }: AcknowledgeDialogProps): ReactElement {
  const [note, setNote] = useState('');
  const { title, text } = alertWords(alert);
  return (
    <AskDialog
      title={words.acknowledgeOf(title)}
      submit={words.submit}
      problems={empties([['note', note, words.needNote]])}
      command={() => ({ kind: 'alert.acknowledge', id: alert.id, note })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{text}</p>
          <TextField
            name="note"
            label={words.note}
            hint={words.noteHint}
            lines={3}
            value={note}
            onChange={setNote}
            error={wrong('note')}
            autoFocus
          />
        </>
      )}
    </AskDialog>
  );
}
