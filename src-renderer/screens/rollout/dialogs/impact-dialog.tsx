import type { ReactElement } from 'react';
import { useDraft } from '../../../app/draft.ts';
import { EditDialog } from '../../../app/edit-dialog.tsx';
import { Diff } from '../../../parts/diff/diff.tsx';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { TextField } from '../../../parts/form/text-field.tsx';
import { rollout } from '../../../strings/en/rollout.ts';
import { RowsField } from '../rows-field.tsx';
import { useRolloutDesk } from '../rollout-desk.ts';

const words = rollout.scope;

export interface ImpactRow {
  readonly area: string;
  readonly effect: string;
  readonly todo: string;
}
const emptyRow: ImpactRow = { area: '', effect: '', todo: '' };

/** Each line must say where, what, and what to do. */
export function impactErrors(rows: readonly ImpactRow[]): readonly FormError[] {
  return rows.flatMap((row, index) => (['area', 'effect', 'todo'] as const).filter((name) => row[name].trim() === '').map((name) => ({ name: `${name}-${index}`, words: rollout.need[name](index + 1) })));
}

function textOf(rows: readonly ImpactRow[]): string {
  return rows.map((row) => `${row.area}: ${row.effect} ${row.todo}`).join('\n');
}

/** What must be done, area by area. */
export function ImpactDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { page, signed } = useRolloutDesk();
  const [rows, setRows, draft] = useDraft<readonly ImpactRow[]>(`impact/${page.rollout.id}`, page.impact.length === 0 ? [emptyRow] : page.impact);
  const leave = (): void => {
    draft.forget();
    onClose();
  };
  return (
    <EditDialog
      title={words.impact} submit={words.impactSave} width={880} problems={impactErrors(rows)} signed={signed} about={words.impact}
      edit={() => ({ kind: 'rollout.impact', rollout: page.rollout.id, impact: [...rows] })}
      change={() => <Diff before={page.impact.length === 0 ? null : textOf(page.impact)} after={textOf(rows)} />} onDone={leave} onClose={leave}
    >
      {(wrong) => (
        <RowsField rows={rows} onChange={setRows} empty={() => emptyRow} add={words.addRow} remove={words.removeRow}>
          {(row, index, set) => (
            <>
              <TextField name={`area-${index}`} label={words.area} value={row.area} onChange={(area) => set({ ...row, area })} error={wrong(`area-${index}`)} />
              <TextField name={`effect-${index}`} label={words.effect} lines={2} value={row.effect} onChange={(effect) => set({ ...row, effect })} error={wrong(`effect-${index}`)} />
              <TextField name={`todo-${index}`} label={words.todo} lines={2} value={row.todo} onChange={(todo) => set({ ...row, todo })} error={wrong(`todo-${index}`)} />
            </>
          )}
        </RowsField>
      )}
    </EditDialog>
  );
}
