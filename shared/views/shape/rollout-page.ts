import type {
  Description,
  HeldDeviation,
  Impact,
  RollbackPlan,
  Rehearsal,
  Risk,
  Rollout,
} from '../../domain/rollout.ts';
import type { GateSide } from '../../domain/wave.ts';
import type { PacketEntry } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { GateCheck, RouteView, SignatureView } from './gate.ts';
import type { HaltView } from './halt-view.ts';
import type { RolloutHead } from './rollout-head.ts';
import type { WaveRow } from './wave-row.ts';

export interface RolloutPage {
  readonly rollout: RolloutHead;
  readonly description: Description;
  readonly impact: Impact;
  readonly risk: Risk;
  readonly rollback: RollbackPlan | null;
  readonly rehearsals: readonly (Rehearsal & { readonly byName: string })[];
  readonly plan: GateCheck;
  readonly route: RouteView;
  readonly signatures: readonly SignatureView[];
  readonly phases: readonly {
    readonly id: string;
    readonly index: number;
    readonly title: string;
    readonly pilot: boolean;
    readonly waves: readonly WaveRow[];
  }[];
  readonly gatesAhead: readonly {
    readonly wave: WaveRow;
    readonly side: GateSide | 'resume';
    readonly planned: Instant | null;
    readonly waitsFor: readonly string[];
  }[];
  readonly halts: readonly HaltView[];
  readonly deviations: readonly HeldDeviation[];
  readonly effectiveness: Rollout['effectiveness'];
  readonly packets: readonly PacketEntry[];
  /** One phase, one wave, everybody; or otherwise not staged: the app says so and lets people go on. */
  readonly notStaged: boolean;
}
