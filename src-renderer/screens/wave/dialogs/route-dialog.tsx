import type { ReactElement } from 'react';
import type { Meaning } from '../../../../shared/domain/signature.ts';
import type { GateSide } from '../../../../shared/domain/wave.ts';
import { dialogs } from '../../../strings/en/wave-dialogs.ts';
import { useRouteEdit } from '../../approvals/route-edit.tsx';
import { routeOf } from '../approvals-section.tsx';
import { EditDialog } from '../edit-dialog.tsx';
import { ofWave, useWaveDesk } from '../wave-desk.ts';
import type { DialogProps } from './dialog-props.ts';

const words = dialogs.route;
const meanings: Readonly<Record<GateSide, readonly Meaning[]>> = {
  entry: ['reviewed', 'approved'],
  exit: ['reviewed', 'accepted-handoff'],
};

/** Who signs a gate, with which meaning, in which order. */
export function RouteDialog({ gate, ...end }: DialogProps & { readonly gate: GateSide }): ReactElement {
  const { page } = useWaveDesk();
  const { route, problems, field, change } = useRouteEdit(routeOf(page, gate), meanings[gate]);
  return (
    <EditDialog
      {...end}
      title={words.title[gate]}
      width={880}
      submit={words.submit}
      problems={problems}
      edit={() => ({ kind: 'wave.route', ...ofWave(page), gate, route })}
      about={words.edit[gate]}
      change={change}
    >
      {field}
    </EditDialog>
  );
}
