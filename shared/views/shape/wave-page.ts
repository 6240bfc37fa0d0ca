import type { DecidedJoiner } from '../../domain/joiner.ts';
import type { HeldOverride } from '../../domain/override.ts';
import type { HeldDeviation, HeldSeal } from '../../domain/rollout.ts';
import type { Requirement } from '../../domain/training.ts';
import type { Activity, Criterion, GateSide, Wave } from '../../domain/wave.ts';
import type { PacketEntry } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Gate, RouteView, SignatureView } from './gate.ts';
import type { HaltView } from './halt-view.ts';
import type { NextStep } from './next-step.ts';
import type { RolloutHead } from './rollout-head.ts';
import type { WaveRow } from './wave-row.ts';
import type { PersonRow, WaveTraining } from './wave-training.ts';

export interface WavePage {
  readonly rollout: RolloutHead;
  readonly row: WaveRow;
  readonly phase: {
    readonly id: string;
    readonly index: number;
    readonly title: string;
    readonly pilot: boolean;
    readonly of: number;
  };
  readonly entry: Gate;
  readonly exit: Gate;
  readonly ahead: GateSide | null;
  readonly next: NextStep | null;
  readonly halts: readonly HaltView[];
  readonly cohort: {
    readonly size: number;
    readonly frozen: Wave['frozen'];
    readonly people: readonly PersonRow[];
  };
  /** Whom the scope came to mean since the freeze: undecided ones first. */
  readonly joiners: readonly {
    readonly person: string;
    readonly name: string;
    readonly since: Instant;
    readonly decided: (DecidedJoiner & { readonly byName: string }) | null;
  }[];
  readonly overrides: readonly (HeldOverride & {
    readonly name: string;
    readonly byName: string;
    readonly inForce: boolean;
  })[];
  readonly criteria: readonly (Criterion & { readonly byName: string | null })[];
  readonly activities: readonly (Activity & { readonly byName: string | null; readonly late: boolean })[];
  readonly requirements: readonly Requirement[];
  readonly training: WaveTraining;
  readonly entryRoute: RouteView;
  readonly exitRoute: RouteView;
  readonly signatures: readonly SignatureView[];
  readonly released: SignatureView | null;
  readonly deviations: readonly HeldDeviation[];
  readonly reviews: readonly (Wave['reviews'][number] & { readonly byName: string })[];
  readonly packets: readonly PacketEntry[];
  /** Gates it passed that every workstation taking part has, by signed checkpoints. */
  readonly seals: readonly HeldSeal[];
  /** What the gate was computed from when the wave passed it. */
  readonly passed: Readonly<Partial<Record<GateSide, { readonly at: Instant; readonly by: string }>>>;
}
