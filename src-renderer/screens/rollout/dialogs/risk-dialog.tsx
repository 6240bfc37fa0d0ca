import type { ReactElement } from 'react';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { useRolloutDesk } from '../rollout-desk.ts';
import { RowsField } from '../rows-field.tsx';
import { RiskFields } from './risk-fields.tsx';
import type { RiskRow } from './risk-rows.ts';
import { emptyRisk, riskErrors, riskText } from './risk-rows.ts';

const words = rollout.scope;

/** What could go wrong, how bad, and what is done about it. */
export function RiskDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const { id } = page.rollout;
  const first: readonly RiskRow[] = page.risk.length === 0 ? [emptyRisk] : page.risk;
  const [rows, setRows, draft] = useDraft(`risk/${id}`, first);
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <EditDialog
      title={words.risk}
      submit={words.riskSave}
      width={880}
      problems={riskErrors(rows)}
      signed={signed}
      about={words.risk}
      edit={() => ({ kind: 'rollout.risk', rollout: id, risk: [...rows] })}
      change={() => <Diff before={riskText(page.risk)} after={riskText(rows)} />}
      onDone={leave}
      onClose={leave}
    >
      {(wrong) => (
        <RowsField
          rows={rows}
          onChange={setRows}
          empty={() => emptyRisk}
          add={words.addRow}
          remove={words.removeRow}
        >
          {(row, index, set) => <RiskFields row={row} index={index} set={set} wrong={wrong} />}
        </RowsField>
      )}
    </EditDialog>
  );
}
