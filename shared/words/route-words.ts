import type { Role } from '../domain/account.ts';
import type { RouteTemplate } from '../domain/wave.ts';
import type { StepView } from '../views/shape/gate.ts';
import { countText, familyNamesText, listText, numberText } from './count.ts';
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
  const roles = rolesText(rolesOf(step));
  const need = numberText(step.need);
  const names = namesOf(step, nameOf);
  const [first] = names;
  if (first === undefined) return step.need === 1 ? roles : say.step(say.several(need), roles);
  if (names.length === 1) return say.person(first, roles);
  return say.step(
    say.of(need, numberText(names.length)),
    say.person(familyNamesText(names, names.length), roles),
  );
}

/** Of those named, each once. */
function namesOf(step: AnyStep, nameOf: (account: string) => string): readonly string[] {
  const first = 'name' in step ? step.name : null;
  const who = step.who === null ? [] : [first ?? nameOf(step.who)];
  const people = step.people.map((one) => (typeof one === 'string' ? nameOf(one) : one.name));
  return [...new Set([...who, ...people])];
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
