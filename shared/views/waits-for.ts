import type { BookState } from '../events/state.ts';
import { candidateFor } from './next-step/candidate.ts';
import { planRoute } from './plan-check.ts';
import type { Looking } from './route-view.ts';
import type { WaveFacts } from './wave-facts.ts';

/** Whom the gate ahead of a wave waits for, over all its unmet checks, each once; the viewer apart. */
export function waitsFor(
  state: BookState,
  { rollout, wave, ahead, route, halts }: WaveFacts,
  looking: Looking,
): { readonly names: readonly string[]; readonly you: boolean } {
  if (ahead === null) return { names: [], you: false };
  const { viewer = null } = looking;
  const place = {
    state,
    rollout,
    wave,
    gate: ahead,
    route,
    plan: planRoute(rollout, state, looking),
    viewer,
  };
  const unmet = ahead.checks.filter((check) => !check.met && (halts.length === 0 || check.id === 'no-halt'));
  const steps = unmet.map((check, index) => candidateFor(place, check, index).step);
  // What waits for an earlier wave names that wave; here only people are asked for.
  const people = steps.filter((step) => step.kind !== 'wait-earlier');
  const names = [...new Set(people.flatMap((step) => step.waitsFor))];
  return { names: names.filter((name) => name !== viewer?.name), you: steps.some((step) => step.yours) };
}
