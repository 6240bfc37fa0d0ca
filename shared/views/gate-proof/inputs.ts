import type { Rollout } from '../../domain/rollout.ts';
import type { GateSide, Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import { assertNever } from '../../kernel/assert-never.ts';
import { waveRoute } from '../gate.ts';
import { planRoute } from '../plan-check.ts';
import type { CheckId } from '../shape/gate.ts';
import type { ProofInput } from '../shape/gate-proof.ts';
import type { WaveReadiness } from '../wave-readiness.ts';
import { conflictInputs } from './conflict-inputs.ts';
import { routeInputs } from './route-inputs.ts';
import { trainingInputs } from './training-inputs.ts';
import {
  activityInputs,
  cohortInputs,
  criterionInputs,
  deviationInputs,
  earlierInputs,
  haltInputs,
  joinerInputs,
  rehearsalInputs,
  reviewInputs,
} from './wave-inputs.ts';

/** What a gate is computed from. */
export interface Ground extends WaveReadiness {
  readonly state: BookState;
  readonly rollout: Rollout;
  readonly wave: Wave;
  readonly side: GateSide;
  readonly now: Instant;
  readonly intact: boolean;
  readonly upTo: number;
}

/** The facts that one check of a gate reads, in the order in which the book holds them. */
export const inputsOf =
  (ground: Ground) =>
  (check: CheckId): readonly ProofInput[] => {
    const { state, rollout, wave, side, now, intact, upTo } = ground;
    switch (check) {
      case 'earlier-phases':
        return earlierInputs(ground);
      case 'no-halt':
        return haltInputs(ground);
      case 'plan-approved':
        return routeInputs(planRoute(rollout, state, { now }));
      case 'cohort':
        return [...cohortInputs(ground), ...joinerInputs(ground)];
      case 'rollback':
        return rehearsalInputs(ground);
      case 'criteria':
        return criterionInputs(ground);
      case 'activities':
        return activityInputs(ground);
      case 'training':
        return trainingInputs(ground, () => true);
      case 'joiners':
        return [...joinerInputs(ground), ...trainingInputs(ground, (row) => row.joiner)];
      case 'approvals':
        return routeInputs(waveRoute(state, rollout, wave, side, { now }));
      case 'trail-review':
        return reviewInputs(ground);
      case 'deviations':
        return deviationInputs(ground);
      case 'conflicts':
        return conflictInputs(ground);
      case 'intact':
        return [{ kind: 'book', intact, events: upTo }];
      default:
        return assertNever(check);
    }
  };
