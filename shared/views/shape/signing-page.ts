import type { Instant } from '../../kernel/instant.ts';
import type { GateCheck, RouteView } from './gate.ts';
import type { RolloutHead } from './rollout-head.ts';
import type { TrailRow } from './trail-page.ts';

/** A piece of a signed section, in the words of screen and packet alike. */
export type PrintedBlock =
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'text'; readonly text: string };

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
    /** The section as it is printed: what the digest covers, in words. */
    readonly printed: readonly PrintedBlock[];
    /** As it stood when the viewer last signed; null where that cannot be told, or they never did. */
    readonly before: readonly PrintedBlock[] | null;
  }[];
  readonly digest: string;
  readonly lastSigned: { readonly at: Instant; readonly revision: number } | null;
  readonly changes: readonly TrailRow[];
  readonly open: readonly GateCheck[];
}
