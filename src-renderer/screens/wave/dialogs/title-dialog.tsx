import type { ReactElement } from 'react';
import { useState } from 'react';
import { empties } from '../../../app/form-state.ts';
import { Diff } from '../../../parts/diff/diff.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.title;

export function TitleDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  const [title, setTitle] = useState(page.row.title);
  return (
    <EditDialog
      {...end}
      title={words.title}
      submit={dialogs.save}
      problems={empties([['wave-title', title, dialogs.missing.title]])}
      edit={() => ({ kind: 'wave.title', ...ofWave(page), title })}
      about={words.edit}
      change={() => <Diff before={page.row.title} after={title} kind="value" />}
    >
      {(wrong) => (
        <TextField
          name="wave-title"
          label={words.name}
          value={title}
          error={wrong('wave-title')}
          onChange={setTitle}
          autoFocus
        />
      )}
    </EditDialog>
  );
}
