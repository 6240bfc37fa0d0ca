import type { ReactElement } from 'react';
import { Diff } from '../../../parts/diff/diff.tsx';
import { waveTraining as words } from '../../../strings/en/wave-training.ts';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

/** Takes what the people of this wave need wherever they work into what the wave asks for. */
export function EverywhereDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  return (
    <EditDialog
      {...end}
      title={words.everywhere}
      submit={words.everywhereSubmit}
      edit={() => ({ kind: 'wave.requirements-by-role', ...ofWave(page) })}
      about={words.everywhereEdit}
      change={() => (
        <Diff
          kind="value"
          before={words.everywhereBefore(page.requirements.length)}
          after={words.everywhereAfter}
        />
      )}
    >
      {() => <p>{words.everywhereText}</p>}
    </EditDialog>
  );
}
