import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import { isShared } from '../../events/fold/seen.ts';
import type { BookState } from '../../events/state.ts';
import { conflictBlocker, conflictsOver } from '../conflicts-over.ts';
import type { GateCheck } from '../shape/gate.ts';
import { checkOne } from './check.ts';

/** Nothing this gate is computed from stands in two versions. Of a book on one workstation there is no such check. */
export function conflictsCheck(state: BookState, rollout: Rollout, wave: Wave): readonly GateCheck[] {
  if (!isShared(state)) return [];
  const open = conflictsOver(state, rollout, wave);
  return [
    checkOne(
      'conflicts',
      open.map((conflict) => conflictBlocker(state, conflict)),
    ),
  ];
}
