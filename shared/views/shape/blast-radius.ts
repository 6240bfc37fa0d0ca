import type { GateSide } from '../../domain/wave.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { SignatureView } from './gate.ts';

/** What an edit would touch, before it is saved. */
export interface BlastRadius {
  readonly signatures: readonly (SignatureView & {
    readonly wave: string | null;
    readonly waveTitle: string | null;
  })[];
  readonly gates: readonly {
    readonly wave: string;
    readonly title: string;
    readonly side: GateSide;
    readonly wasOpen: boolean;
  }[];
  readonly dates: readonly { readonly wave: string; readonly title: string; readonly goLive: Instant }[];
  readonly revision: number;
}
