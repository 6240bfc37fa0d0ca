import type { ReactElement } from 'react';
import type { Meaning } from '../../../../shared/domain/signature.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRouteEdit } from '../../approvals/route-edit.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.approvals;
const meanings: readonly Meaning[] = ['reviewed', 'approved'];

/** Who reviews and approves the plan, in which order. */
export function RouteDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { route, problems, field, change } = useRouteEdit(page.route, meanings);
  return (
    <EditDialog
      title={words.edit}
      submit={words.save}
      width={880}
      problems={problems}
      signed={signed}
      about={words.about}
      edit={() => ({ kind: 'rollout.route', rollout: page.rollout.id, route })}
      change={change}
      onDone={onClose}
      onClose={onClose}
    >
      {field}
    </EditDialog>
  );
}
