import type { RolloutId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Draft } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { ok } from '../kernel/result.ts';
import { openRollout, type Decision } from './context.ts';

/** Something done to a rollout that is there and open. */
export function withRollout(state: BookState, id: RolloutId, then: (rollout: Rollout) => Decision): Decision {
  const rollout = openRollout(state, id);
  return rollout.ok ? then(rollout.value) : rollout;
}

export const one = (event: Draft): Decision => ok([event]);
