import type { ReactElement } from 'react';
import type { Risk } from '../../../../shared/domain/rollout.ts';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { SelectField } from '../../../parts/form/select-field.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { RowsField } from '../rows-field.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;
type RiskRow = Risk[number];
type Level = RiskRow['before'];
const emptyRow: RiskRow = { hazard: '', before: 'medium', measure: '', residual: 'low' };
const levels = (['low', 'medium', 'high'] as const).map((value) => ({ value, label: rollout.levels[value] }));

/** Each line must name a hazard and what keeps it in check. */
export function riskErrors(rows: readonly RiskRow[]): readonly FormError[] {
  return rows.flatMap((row, index) => (['hazard', 'measure'] as const).filter((name) => row[name].trim() === '').map((name) => ({ name: `${name}-${index}`, words: rollout.need[name](index + 1) })));
}

function textOf(rows: readonly RiskRow[]): string {
  return rows.map((row) => words.riskLine(row.hazard, rollout.levels[row.before], row.measure, rollout.levels[row.residual])).join('\n');
}

/** What could go wrong, how bad, and what is done about it. */
export function RiskDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const [rows, setRows, draft] = useDraft<readonly RiskRow[]>(`risk/${page.rollout.id}`, page.risk.length === 0 ? [emptyRow] : page.risk);
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <EditDialog
      title={words.risk} submit={words.riskSave} width={880} problems={riskErrors(rows)} signed={signed} about={words.risk}
      edit={() => ({ kind: 'rollout.risk', rollout: page.rollout.id, risk: [...rows] })}
      change={() => <Diff before={page.risk.length === 0 ? null : textOf(page.risk)} after={textOf(rows)} />} onDone={leave} onClose={leave}
    >
      {(wrong) => (
        <RowsField rows={rows} onChange={setRows} empty={() => emptyRow} add={words.addRow} remove={words.removeRow}>
          {(row, index, set) => (
            <>
              <TextField name={`hazard-${index}`} label={words.hazard} lines={2} value={row.hazard} onChange={(hazard) => set({ ...row, hazard })} error={wrong(`hazard-${index}`)} />
              <TextField name={`measure-${index}`} label={words.measure} lines={2} value={row.measure} onChange={(measure) => set({ ...row, measure })} error={wrong(`measure-${index}`)} />
              <div className="wb-two-fields">
                <SelectField name={`before-${index}`} label={words.before} options={levels} value={row.before} onChange={(before) => set({ ...row, before: before as Level })} />
                <SelectField name={`after-${index}`} label={words.residual} options={levels} value={row.residual} onChange={(residual) => set({ ...row, residual: residual as Level })} />
              </div>
            </>
          )}
        </RowsField>
      )}
    </EditDialog>
  );
}
