import type { Method, Retraining } from '../domain/training.ts';
import type { Whom } from '../domain/whom.ts';
import { count } from './en/count.ts';
import { change, field } from './en/field.ts';
import { training as say } from './en/training.ts';

/** `classroom, on the job or assessment`; an unknown one stands as it came. */
export function methodsText(methods: readonly string[]): string {
  const words = methods.map((one) => (Object.hasOwn(say.method, one) ? say.method[one as Method] : one));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${count.or} ${words.at(-1)}`;
}

/** `everybody`, `Operator, Line lead (Lines: Line 1; Shifts: early)`. */
export function whomText(whom: Whom): string {
  const { roles, sites, lines, shifts, departments } = whom;
  const where = Object.entries({ sites, lines, shifts, departments })
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => change.labelled(field[name] ?? name, list.join(', ')))
    .join('; ');
  const who = roles.length === 0 ? say.everybody : roles.join(', ');
  return where === '' ? who : say.narrowed(who, where);
}

/** Who is trained again when a version comes. */
export function retrainingText(retraining: Retraining): string {
  return retraining.rule === 'in-scope'
    ? say.retraining['in-scope'](whomText(retraining.whom))
    : say.retraining[retraining.rule];
}

/** Why not everybody is; null where everybody is. */
export function retrainingReason(retraining: Retraining): string | null {
  return retraining.rule === 'all' ? null : retraining.reason;
}
