import type { Risk } from '../../../../shared/domain/rollout.ts';
import type { FormError } from '../../../parts/form/error-summary.tsx';
import { rollout } from '../../../strings/en/rollout.ts';

export type RiskRow = Risk[number];
export type Level = RiskRow['before'];
export const emptyRisk: RiskRow = { hazard: '', before: 'medium', measure: '', residual: 'low' };

const keys = ['hazard', 'measure'] as const;

/** Each line must name a hazard and what keeps it in check. */
export function riskErrors(rows: readonly RiskRow[]): readonly FormError[] {
  return rows.flatMap((row, index) =>
    keys
      .filter((key) => row[key].trim() === '')
      .map((key) => ({ name: `${key}-${index}`, words: rollout.need[key](index + 1) })),
  );
}

/** The lines as text, for a diff; null without one. */
export function riskText(rows: readonly RiskRow[]): string | null {
  if (rows.length === 0) return null;
  const { levels, scope } = rollout;
  return rows
    .map((row) => scope.riskLine(row.hazard, levels[row.before], row.measure, levels[row.residual]))
    .join('\n');
}
