import type { ReactElement } from 'react';
import type { PacketFile } from '../../../shared/api/ports.ts';
import { Note } from '../../parts/note.tsx';
import { packets as words } from '../../strings/en/packets.ts';
import { saveFile } from './packet-file.ts';

/** A packet that was just made, and the way to save it again. */
export function PacketMade({ file }: { readonly file: PacketFile }): ReactElement {
  const { pages, record } = file.entry;
  return (
    <Note
      tone="act"
      icon="packets"
      title={words.made(file.name)}
      takesFocus
      actions={[{ label: words.saveAgain, onPress: () => saveFile(file.path, file.name) }]}
    >
      {words.madeText(pages, record.revision)}
    </Note>
  );
}
