import type { Requirement } from '../../domain/training.ts';
import type { Route, RouteStep, RouteTemplate } from '../../domain/wave.ts';
import { change as say } from '../en/field.ts';
import { meaningThing } from '../meanings.ts';
import { accountName } from '../../views/account-name.ts';
import { stepText } from '../route-words.ts';
import { trail } from '../en/trail.ts';
import type { Envelope } from '../../events/envelope.ts';
import { subjectText, type Lookup } from './lookup.ts';
import { whomText } from '../training-terms.ts';

/** "WI-118 for everybody; WI-121 for Operator (Lines: Line 1)" */
export function requirementsText(requirements: readonly Requirement[] | null): string {
  if (requirements === null || requirements.length === 0) return say.none;
  return requirements
    .map((requirement) => say.requirement(requirement.item, whomText(requirement)))
    .join('; ');
}

/** "one after another: review by validation; approval by Tomasz Wieczorek (QA), within 3 days" */
export function routeText(route: Route | RouteTemplate | null, { state }: Lookup): string {
  if (route === null || route.steps.length === 0) return say.none;
  const steps = route.steps.map((step) =>
    say.step(
      meaningThing(step.meaning),
      stepText(step, (id) => accountName(state, id)),
    ),
  );
  return say.labelled(say[route.order], steps.join('; '));
}

/** The record, and which step of its route: "Line 3, approval by QA". The record alone where the step is no longer there. */
export function stepAbout(
  lookup: Lookup,
  event: Pick<Envelope, 'subject'>,
  steps: readonly RouteStep[],
  id: string,
): string {
  const step = steps.find((one) => one.id === id);
  const record = subjectText(lookup, event);
  if (step === undefined) return record;
  const who = stepText(step, (account) => accountName(lookup.state, account));
  return trail.pair(record, say.step(meaningThing(step.meaning), who));
}
