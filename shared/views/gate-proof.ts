import type { Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { gateOf, type GateContext } from './gate.ts';
import { inputsOf } from './gate-proof/inputs.ts';
import type { GateProof, ProofCheck } from './shape/gate-proof.ts';
import { readinessOf } from './wave-readiness.ts';

/** `upTo`: how many events the state is the fold of. */
export type ProofContext = GateContext & { readonly upTo: number };

/**
 * The gate of a wave with what each check was computed from. The same state, moment and `upTo` give the same digest,
 * whoever looks and whatever else is loaded: a decision stores it, and replaying the log must come to it again.
 */
export function gateProof(
  state: BookState,
  rollout: Rollout,
  wave: Wave,
  side: GateSide,
  context: ProofContext,
): Omit<GateProof, 'head' | 'later' | 'decisions'> {
  const { now: at, upTo, intact } = context;
  const seen = { now: at, intact, viewer: null, ...readinessOf(state, wave, context) };
  const inputs = inputsOf({ state, rollout, wave, side, upTo, ...seen });
  const gate = gateOf(state, rollout, wave, side, seen);
  const checks = gate.checks.map((check): ProofCheck => ({ ...check, inputs: inputs(check.id) }));
  return {
    rollout: { id: rollout.id, number: rollout.number, title: rollout.title },
    wave: { id: wave.id, number: wave.number, title: wave.title, state: wave.state.kind },
    side,
    at,
    upTo,
    open: gate.open,
    checks,
    digest: proofDigest({ wave: wave.id, side, at, upTo, checks }),
  };
}

/** SHA-256 of the RFC 8785 JSON of exactly these: anybody can compute it from a printed proof. */
export function proofDigest({
  wave,
  side,
  at,
  upTo,
  checks,
}: Pick<GateProof, 'side' | 'at' | 'upTo' | 'checks'> & { readonly wave: string }): string {
  return digestOfJson({ wave, side, at, upTo, checks });
}
