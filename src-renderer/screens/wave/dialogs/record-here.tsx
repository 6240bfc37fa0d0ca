import type { ReactElement } from 'react';
import { RecordDialog } from '../../training/record-dialog.tsx';
import { useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

/** Records training of this wave's people. */
export function RecordHere({
  people,
  item,
  ...end
}: DialogProps & { readonly people: readonly string[]; readonly item: string | null }): ReactElement {
  const { page } = useWaveDesk();
  const { id, title } = page.row;
  return (
    <RecordDialog {...end} waves={[{ id, title, training: page.training }]} people={people} item={item} />
  );
}
