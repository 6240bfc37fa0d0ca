import type { Requirement } from '../../domain/training.ts';
import type { Route } from '../../domain/wave.ts';
import { change as say } from '../en/field.ts';
import { meaningThing } from '../meanings.ts';
import { roleWord } from '../roles.ts';
import { whomText } from '../training-terms.ts';

/** "WI-118 for everybody; WI-121 for Operator (Lines: Line 1)" */
export function requirementsText(requirements: readonly Requirement[] | null): string {
  if (requirements === null || requirements.length === 0) return say.none;
  return requirements
    .map((requirement) => say.requirement(requirement.item, whomText(requirement)))
    .join('; ');
}

/** "one after another: validation review (anybody); QA approval (t.wieczorek)" */
export function routeText(route: Route | null): string {
  if (route === null || route.steps.length === 0) return say.none;
  const steps = route.steps.map(({ role, meaning, who }) =>
    say.step(roleWord(role), meaningThing(meaning), who ?? say.anybody),
  );
  return say.labelled(say[route.order], steps.join('; '));
}
