import type { FormError } from '../../../parts/form/error-summary.tsx';
import { rollout } from '../../../strings/en/rollout.ts';

export interface ImpactRow {
  readonly area: string;
  readonly effect: string;
  readonly todo: string;
}
export const emptyImpact: ImpactRow = { area: '', effect: '', todo: '' };

const keys = ['area', 'effect', 'todo'] as const;

/** Each line must say where, what, and what to do. */
export function impactErrors(rows: readonly ImpactRow[]): readonly FormError[] {
  return rows.flatMap((row, index) =>
    keys
      .filter((key) => row[key].trim() === '')
      .map((key) => ({ name: `${key}-${index}`, words: rollout.need[key](index + 1) })),
  );
}

/** The lines as text, for a diff; null without one. */
export function impactText(rows: readonly ImpactRow[]): string | null {
  if (rows.length === 0) return null;
  return rows.map((row) => `${row.area}: ${row.effect} ${row.todo}`).join('\n');
}
