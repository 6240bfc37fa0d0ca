import type { ReactElement } from 'react';
import { EditDialog as AnyEditDialog } from '../../app/edit-dialog.tsx';
import type { EditDialogProps as AnyProps } from '../../app/edit-dialog.tsx';
import { useWaveDesk } from './wave-desk.ts';

export type EditDialogProps = Omit<AnyProps, 'signed' | 'problems'> & Partial<Pick<AnyProps, 'problems'>>;

/** An edit of a wave: once anything of it is signed, a reason is asked for. */
export function EditDialog({ problems = [], width = 480, ...rest }: EditDialogProps): ReactElement {
  const { page } = useWaveDesk();
  return <AnyEditDialog {...rest} width={width} problems={problems} signed={page.signatures.length > 0} />;
}
