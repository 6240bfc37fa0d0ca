import type { SealMark } from '../../domain/device.ts';
import type { GateSide } from '../../domain/wave.ts';
import type { Instant } from '../../kernel/instant.ts';

/** Whether every workstation taking part has the event that let a wave pass a gate, by signed checkpoints. */
export interface SealView {
  readonly side: GateSide;
  /** The event; null: nothing passed this gate, or not since others joined. */
  readonly event: string | null;
  readonly sealed: { readonly at: Instant; readonly marks: readonly SealMark[] } | null;
  /** Printed names of workstations whose checkpoint is not there yet. */
  readonly missing: readonly string[];
  /** How many take part. */
  readonly of: number;
}
