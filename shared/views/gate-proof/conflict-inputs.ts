import { conflictBlocker, conflictsOver } from '../conflicts-over.ts';
import type { ProofInput } from '../shape/gate-proof.ts';
import type { Ground } from './inputs.ts';

/** Every conflict over the gate, open and settled, by when it was. */
export function conflictInputs({ state, rollout, wave }: Ground): readonly ProofInput[] {
  return conflictsOver(state, rollout, wave, 'all').map((conflict): ProofInput => {
    const { field, record, sides } = conflictBlocker(state, conflict);
    return { kind: 'conflict', field, record, sides, settled: conflict.settled?.at ?? null };
  });
}
