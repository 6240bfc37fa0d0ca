import type { ReactElement } from 'react';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.freeze;

/** The list of people is fixed, with its digest, before approvals are asked for. */
export function FreezeDialog(end: DialogProps): ReactElement {
  const { page } = useWaveDesk();
  return (
    <AskDialog
      {...end}
      title={words.title(page.cohort.size)}
      submit={words.submit}
      send={(act) => act.send({ kind: 'wave.freeze', ...ofWave(page) })}
    >
      {() => <p>{words.text}</p>}
    </AskDialog>
  );
}
