import type { ReactElement } from 'react';
import { OverrideDialog } from '../../training/override-dialog.tsx';
import type { NamedGap } from '../gap-groups.ts';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

/** Signs for one gap of this wave, so that its person may go on for a time. */
export function OverrideHere({ gap, ...end }: DialogProps & { readonly gap: NamedGap }): ReactElement {
  const { page } = useWaveDesk();
  return (
    <OverrideDialog
      {...end}
      {...ofWave(page)}
      person={{ id: gap.person, name: gap.name }}
      item={{ id: gap.item, version: gap.version }}
      cause={gap.cause}
    />
  );
}
