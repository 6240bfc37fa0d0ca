import type { Account } from '../../domain/account.ts';
import type { Rollout } from '../../domain/rollout.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import type { Gate, RouteView } from '../shape/gate.ts';

/** All that the next step of a wave is chosen from. `gate` is the one ahead; `route` its approvals and `plan` the plan's, as `viewer` sees them. */
export interface StepPlace {
  readonly state: BookState;
  readonly rollout: Rollout;
  readonly wave: Wave;
  readonly gate: Gate;
  readonly route: RouteView;
  readonly plan: RouteView;
  readonly viewer: Account | null;
}
