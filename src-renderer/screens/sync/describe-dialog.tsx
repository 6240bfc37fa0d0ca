import type { ReactElement } from 'react';
import { useState } from 'react';
import type { WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { AskDialog } from '../../app/ask-dialog.tsx';
import { empties } from '../../app/form-state.ts';
import { TextField } from '../../parts/form/text-field.tsx';
import { stations } from '../../strings/en/stations.ts';

const words = stations.describe;
export type DescribeDialogProps = { readonly row: WorkstationRow; readonly onClose: () => void };

/** How people call this workstation and where it stands. */
export function DescribeDialog({ row, onClose }: DescribeDialogProps): ReactElement {
  const [name, setName] = useState(row.name);
  const [place, setPlace] = useState(row.place);
  return (
    <AskDialog
      title={words.title}
      submit={words.submit}
      problems={empties([['device-name', name, words.needName]])}
      command={() => ({ kind: 'device.describe', name, place })}
      onDone={onClose}
      onClose={onClose}
    >
      {(wrong) => (
        <>
          <p className="wb-small wb-second">{words.text}</p>
          <TextField
            name="device-name"
            label={words.name}
            hint={words.nameHint}
            value={name}
            onChange={setName}
            error={wrong('device-name')}
            autoFocus
          />
          <TextField
            name="device-place"
            label={words.place}
            hint={words.placeHint}
            value={place}
            onChange={setPlace}
          />
        </>
      )}
    </AskDialog>
  );
}
