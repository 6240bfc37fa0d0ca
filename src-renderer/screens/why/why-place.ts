import type { GateSide } from '../../../shared/domain/wave.ts';
import type { GateDecision, GateProof } from '../../../shared/views/shape/gate-proof.ts';
import { readMoment } from '../trail/trail-filter.ts';

/** What of a gate is looked at: `at` in ms, `upTo` in events, both for a decision as it was taken; both null is now, `side` null the gate ahead then. */
export interface WhyPlace {
  readonly side: GateSide | null;
  readonly at: number | null;
  readonly upTo: number | null;
}

function readSide(text: string | null): GateSide | null {
  return text === 'entry' || text === 'exit' ? text : null;
}

/** Reads `?side=entry&at=1794402000000`; anything else is left aside. */
export function readWhy(search: string): WhyPlace {
  const query = new URLSearchParams(search);
  const upTo = readMoment(query.get('upTo'));
  return {
    side: readSide(query.get('side')),
    at: readMoment(query.get('at')),
    upTo: upTo !== null && upTo >= 0 ? upTo : null,
  };
}

type Decided = Pick<GateDecision, 'stored' | 'position' | 'at'>;

/** When a decision was taken, and after how many events: as it stored, else those before its own. */
export function decidedAt({ stored, position, at }: Decided): { readonly at: number; readonly upTo: number } {
  return { at: at.ms, upTo: stored?.upTo ?? position - 1 };
}

/** Whether what is shown is the gate as that decision found it. */
export function isShown(decision: Decided, { upTo, at }: Pick<GateProof, 'upTo' | 'at'>): boolean {
  const decided = decidedAt(decision);
  return decided.upTo === upTo && decided.at === at.ms;
}
