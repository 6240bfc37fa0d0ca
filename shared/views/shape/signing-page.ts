import type { Instant } from '../../kernel/instant.ts';
import type { GateCheck, RouteView } from './gate.ts';
import type { RolloutHead } from './rollout-head.ts';
import type { TrailRow } from './trail-page.ts';

/** What a signer sees: the sections as they will be signed, and what changed since they last signed. */
export interface SigningPage {
  readonly rollout: RolloutHead;
  readonly wave: { readonly id: string; readonly number: string; readonly title: string } | null;
  readonly route: RouteView;
  readonly step: string | null;
  readonly meaning: string;
  readonly sections: readonly {
    readonly name: string;
    readonly summary: string;
    readonly changed: boolean | null;
  }[];
  readonly digest: string;
  readonly lastSigned: { readonly at: Instant; readonly revision: number } | null;
  readonly changes: readonly TrailRow[];
  readonly open: readonly GateCheck[];
}
