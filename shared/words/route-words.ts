import type { Role } from '../domain/account.ts';
import type { RouteTemplate } from '../domain/wave.ts';
import type { StepView } from '../views/shape/gate.ts';
import { countText, listText, numberText } from './count.ts';
import { route as say } from './en/route.ts';
import { rolesText, roleWord } from './roles.ts';
import { instantText } from './when.ts';

/** A step as a route or a template holds it, or as a page shows it. */
export type AnyStep = RouteTemplate['steps'][number] | StepView;

/** Who answers a step, and by when: "2 of 5: change-control board, quality among them, within 3 days". `nameOf` an account id, where the step knows no names. */
export function stepText(step: AnyStep, nameOf: (account: string) => string = (id) => id): string {
  return [whoText(step, nameOf), ...mustText(step), ...dueText(step)].join(', ');
}

function whoText(step: AnyStep, nameOf: (account: string) => string): string {
  const { need, people } = step;
  const roles = rolesText(rolesOf(step));
  const named = nameOfStep(step, nameOf);
  if (named !== null) return say.person(named, roles);
  const names = people.map((one) => (typeof one === 'string' ? nameOf(one) : one.name));
  const who = names.length > 1 ? say.person(listText(names, 5), roles) : roles;
  if (names.length === 1) return say.person(names[0] ?? '', roles);
  if (names.length > 1) return say.step(say.of(numberText(need), numberText(names.length)), who);
  return need === 1 ? who : say.step(say.several(numberText(need)), who);
}

function nameOfStep(step: AnyStep, nameOf: (account: string) => string): string | null {
  if (step.who === null) return null;
  return ('name' in step ? step.name : null) ?? nameOf(step.who);
}

function rolesOf({ role, also }: AnyStep): readonly Role[] {
  return [...new Set([role, ...also])];
}

/** Functions that must be among those who signed; said only where it is not clear from who may answer. */
function mustText({ role, also, must }: AnyStep): readonly string[] {
  const needed = must.filter((one) => also.length > 0 || one !== role);
  return needed.length === 0 ? [] : [say.among(listText(needed.map(roleWord)))];
}

function dueText(step: AnyStep): readonly string[] {
  if ('due' in step) return step.due === null ? [] : [say.dueOn(instantText(step.due))];
  return step.days === null ? [] : [say.within(countText(step.days, ...say.day))];
}
