import type { Gate } from '../views/shape/gate.ts';
import type { NextStep } from '../views/shape/next-step.ts';
import { capital, familyNamesText, listText } from './count.ts';
import { firstStep, step as say, stepMore } from './en/step.ts';
import { gateReasons } from './gate-words.ts';

/** One sentence of what to do now, or of who has to; where it is the last but one thing, also what is left then. */
export function nextStepText(next: NextStep, gate: Gate | null = null): string {
  const { yours, others } = say[next.kind];
  const text = next.yours
    ? `${capital(first(next)?.yours ?? withNames(next, yours))}.`
    : `${capital(others(waitsForText(next.waitsFor)))}.`;
  const rest = restText(next, gate);
  return rest === null ? text : `${text} ${rest}`;
}

/** The screen's one primary button: verb and object. */
export function nextStepButton(next: Pick<NextStep, 'kind' | 'check'>): string {
  return first(next)?.button ?? say[next.kind].button;
}

function first({
  check,
}: Pick<NextStep, 'check'>): { readonly yours: string; readonly button: string } | undefined {
  return check?.blockers.flatMap((one) => (one.kind === 'missing' ? (firstStep[one.what] ?? []) : []))[0];
}

/** "Tomasz Wieczorek", "Aylin Demir and 3 more". */
export function waitsForText(names: readonly string[]): string {
  return names.length === 0 ? stepMore.somebody : listText(names, 3);
}

/** Who is to be trained stands by family name in the sentence itself. */
function withNames({ kind, check }: NextStep, plain: string): string {
  const people = check?.blockers.flatMap((one) => (one.kind === 'gap' ? [one.name] : [])) ?? [];
  return kind === 'train' && people.length > 0
    ? plain.replace(stepMore.those, familyNamesText(people))
    : plain;
}

/** Said only when one other check is left, or none: the way through is short enough to be told. */
function restText({ check }: NextStep, gate: Gate | null): string | null {
  if (gate === null || check === null) return null;
  const others = gate.checks.filter((one) => !one.met && one.id !== check.id);
  if (others.length > 1) return null;
  return others.length === 0 ? stepMore.afterwardsOpen : stepMore.afterwards(gateReasons({ checks: others }));
}
