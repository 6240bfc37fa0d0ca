import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ImportKind, ImportMap, Reading } from '../../../shared/events/catalog/people-events.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { imports as words } from '../../strings/en/imports.ts';

const say = words.maps;

export type SaveMapDialogProps = {
  readonly kind: ImportKind;
  readonly reading: Reading;
  /** The id of what was saved, where the book told it. */
  readonly onSaved: (id: string | null) => void;
  readonly onClose: () => void;
};

/** Keeps how the columns at hand are read, under a name. */
export function SaveMapDialog({ kind, reading, onSaved, onClose }: SaveMapDialogProps): ReactElement {
  const [name, setName] = useState('');
  return (
    <AskDialog
      title={say.saveTitle}
      submit={say.submit}
      problems={empties([['map-name', name, say.needName]])}
      command={() => ({ kind: 'import-map.save', map: { name: name.trim(), kind, reading } })}
      onDone={(done) => onSaved(done.ids[0] ?? null)}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{say.saveText}</p>
          <TextField
            name="map-name"
            label={say.name}
            hint={say.nameHint}
            value={name}
            onChange={setName}
            error={wrong('map-name')}
            autoFocus
          />
        </>
      )}
    </AskDialog>
  );
}

export type WithdrawMapDialogProps = {
  readonly map: ImportMap;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Takes a saved set out of use. */
export function WithdrawMapDialog({ map, onDone, onClose }: WithdrawMapDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  return (
    <AskDialog
      title={say.withdrawTitle(map.name)}
      submit={say.withdrawSubmit}
      problems={[]}
      command={() => ({ kind: 'import-map.withdraw', id: map.id, reason })}
      onDone={onDone}
      onClose={onClose}
    >
      {() => (
        <>
          <p className="wb-small wb-second">{say.withdrawText}</p>
          <TextField
            name="map-reason"
            label={say.reason}
            hint={say.reasonHint}
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </AskDialog>
  );
}
