import type { ReactElement } from 'react';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { RowsField } from '../rows-field.tsx';
import { ImpactFields } from './impact-fields.tsx';
import type { ImpactRow } from './impact-rows.ts';
import { emptyImpact, impactErrors, impactText } from './impact-rows.ts';

const words = rollout.scope;

/** What must be done, area by area. */
export function ImpactDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { id } = page.rollout;
  const first: readonly ImpactRow[] = page.impact.length === 0 ? [emptyImpact] : page.impact;
  const [rows, setRows, draft] = useDraft(`impact/${id}`, first);
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <EditDialog
      title={words.impact}
      submit={words.impactSave}
      width={880}
      problems={impactErrors(rows)}
      signed={signed}
      about={words.impact}
      edit={() => ({ kind: 'rollout.impact', rollout: id, impact: [...rows] })}
      change={() => <Diff before={impactText(page.impact)} after={impactText(rows)} />}
      onDone={leave}
      onClose={leave}
    >
      {(wrong) => (
        <RowsField
          rows={rows}
          onChange={setRows}
          empty={() => emptyImpact}
          add={words.addRow}
          remove={words.removeRow}
        >
          {(row, index, set) => <ImpactFields row={row} index={index} set={set} wrong={wrong} />}
        </RowsField>
      )}
    </EditDialog>
  );
}
