import { candidateFor, type Candidate } from './next-step/candidate.ts';
import type { StepPlace } from './next-step/step-place.ts';
import type { GateCheck } from './shape/gate.ts';
import type { NextStep } from './shape/next-step.ts';
import { mayAsk, ownerOf } from './who-acts.ts';

/**
 * What to do now. A halt comes first, then what the wave needs to be prepared at all. Else the unmet check
 * that this person may act on and that removes most reasons; what others build on goes before the rest.
 * When nothing is theirs: the same choice among all, and who it waits for. An open gate is passed.
 */
export function nextStep(place: StepPlace): NextStep {
  const candidates = place.gate.checks
    .filter((check) => !check.met)
    .map((check, index) => candidateFor(place, check, index));
  const halted = candidates.find((one) => one.step.kind === 'lift-halt');
  if (halted !== undefined) return halted.step;
  if (place.wave.state.kind === 'planned') return toPrepare(place, candidates);
  return best(candidates) ?? passing(place);
}

/** Before preparation starts only training can be done besides. */
function toPrepare(place: StepPlace, candidates: readonly Candidate[]): NextStep {
  const plan = candidates.find((one) => one.step.kind === 'plan-approval')?.step;
  const first =
    plan ?? step('prepare', null, mayAsk(place.viewer, 'wave.prepare'), ownerOf(place.state, place.rollout));
  const train = candidates.find((one) => one.step.kind === 'train' && one.step.yours)?.step;
  return first.yours ? first : (train ?? first);
}

function best(candidates: readonly Candidate[]): NextStep | null {
  const theirs = candidates.filter((one) => one.step.yours);
  const sorted = (theirs.length > 0 ? theirs : candidates).toSorted(
    (a, b) => a.stage - b.stage || b.reasons - a.reasons || a.index - b.index,
  );
  return sorted[0]?.step ?? null;
}

function passing({ state, rollout, gate, viewer }: StepPlace): NextStep {
  const [kind, command] =
    gate.side === 'entry'
      ? (['go-live', 'wave.go-live'] as const)
      : (['hand-over', 'wave.hand-over'] as const);
  return step(kind, null, mayAsk(viewer, command), ownerOf(state, rollout));
}

function step(
  kind: NextStep['kind'],
  check: GateCheck | null,
  yours: boolean,
  waitsFor: readonly string[],
): NextStep {
  return { kind, check, yours, waitsFor };
}
