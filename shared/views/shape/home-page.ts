import type { RolloutHead } from './rollout-head.ts';
import type { Wait } from './wait.ts';
import type { WaveRow } from './wave-row.ts';

/** `waits`: what the person looking has to do about it; those do not stand in `HomePage.waits` again. `waitsFor` names the others. */
export interface Blocked {
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly row: WaveRow;
  readonly waitsFor: readonly string[];
  readonly waitsForYou: boolean;
  readonly waits: readonly Wait[];
}

export interface HomePage {
  readonly counts: {
    readonly halted: number;
    readonly blocked: number;
    readonly live: number;
    readonly waits: number;
    readonly waves: number;
  };
  readonly waits: readonly Wait[];
  readonly blocked: readonly Blocked[];
  readonly rollouts: readonly { readonly rollout: RolloutHead; readonly waves: readonly WaveRow[] }[];
  readonly empty: { readonly people: boolean; readonly items: boolean; readonly signers: boolean };
}
