import type { ProofInput } from '../shape/gate-proof.ts';
import type { RouteView, SignatureView, StepView } from '../shape/gate.ts';

/** The signatures that decide the steps of a route, step by step: those that count, and a rejection where one holds the step. */
export function routeInputs({ steps }: RouteView): readonly ProofInput[] {
  return steps.flatMap(decisive).map(signatureInput);
}

function decisive({ answers, signature, status }: StepView): readonly SignatureView[] {
  return status === 'rejected' && signature !== null ? [...answers, signature] : answers;
}

function signatureInput({ id, name, meaning, role, at, digest, paper }: SignatureView): ProofInput {
  return { kind: 'signature', id, name, meaning, role, at, digest, paper: paper !== null };
}
