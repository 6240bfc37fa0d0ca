import type { CheckId } from '../../../shared/views/shape/gate.ts';
import type { TrailRow } from '../../../shared/views/shape/trail-page.ts';

/** Which events a check is computed from; `wave` means those of this wave only. */
const sources: Readonly<Record<CheckId, { readonly wave: boolean; readonly types: readonly string[] }>> = {
  'earlier-phases': { wave: false, types: ['handed-over/1'] },
  'no-halt': { wave: false, types: ['halted/1', 'resumed/1'] },
  'plan-approved': { wave: false, types: ['signed/1'] },
  cohort: { wave: true, types: ['cohort-frozen/1', 'cohort-set/1'] },
  rollback: { wave: false, types: ['rollback-rehearsed/1', 'rollback-planned/1'] },
  criteria: { wave: true, types: ['criterion-checked/1', 'criterion-added/1', 'criterion-changed/1'] },
  activities: { wave: true, types: ['activity-done/1', 'activity-added/1'] },
  training: {
    wave: true,
    types: ['training-overridden/1', 'override-withdrawn/1', 'requirements-set/2', 'requirements-set/1'],
  },
  joiners: { wave: true, types: ['joiners-decided/1'] },
  approvals: { wave: true, types: ['signed/1'] },
  'trail-review': { wave: true, types: ['trail-reviewed/1'] },
  deviations: { wave: true, types: ['deviation-recorded/1', 'deviation-closed/1'] },
  intact: { wave: false, types: [] },
};

/** The newest events of a check; `rows` stand newest first. A plan's signature has no wave, an approval's has. */
export function proofEvents(
  rows: readonly TrailRow[],
  check: CheckId,
  wave: string,
  most = 4,
): readonly TrailRow[] {
  const { wave: own, types } = sources[check];
  const fits = (row: TrailRow): boolean => {
    if (row.refused || !types.includes(row.type)) return false;
    if (own) return row.wave === wave;
    return check !== 'plan-approved' || row.wave === null;
  };
  return rows.filter(fits).slice(0, most);
}
