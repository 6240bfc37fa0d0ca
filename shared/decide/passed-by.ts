import type { EventData } from '../events/catalog.ts';
import type { gateProof, ProofContext } from '../views/gate-proof.ts';
import type { DecideContext } from './context.ts';

type Passed = Pick<EventData<'went-live/2'>, 'checks' | 'proof'>;

/** The book as the decision finds it: `position` events are written. */
export function provenBy({ now, intact, position }: DecideContext): ProofContext {
  return { now, intact, upTo: position };
}

/** What a wave's passing keeps of its gate: the checks, and the digest of all they were computed from. */
export function passedBy({ checks, upTo, digest }: ReturnType<typeof gateProof>): Passed {
  return {
    checks: checks.map(({ id, met, have, want }) => ({ id, met, have, want })),
    proof: { upTo, digest },
  };
}
