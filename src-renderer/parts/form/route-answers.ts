import type { Role } from '../../../shared/domain/account.ts';
import type { AccountId } from '../../../shared/domain/ids.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { Route, RouteTemplate } from '../../../shared/domain/wave.ts';

/** One step as it is being written. `people` empty: anybody in these functions. */
export interface RouteStepAnswers {
  /** Kept for life, so that signatures already made still answer it. */
  readonly id: string;
  readonly role: Role;
  readonly also: readonly Role[];
  readonly people: readonly string[];
  readonly need: number;
  readonly must: readonly Role[];
  readonly meaning: Meaning;
  readonly days: number | null;
}

export interface RouteAnswers {
  readonly order: 'sequence' | 'parallel';
  readonly steps: readonly RouteStepAnswers[];
}

/** What a route, its view and a template have in common. */
interface Written {
  readonly order: 'sequence' | 'parallel';
  readonly steps: readonly {
    readonly id?: string;
    readonly role: Role;
    readonly meaning: Meaning;
    readonly who: string | null;
    readonly people: readonly (string | { readonly id: string })[];
    readonly also: readonly Role[];
    readonly need: number;
    readonly must: readonly Role[];
    readonly days?: number | null;
  }[];
}

export function emptyStep(meaning: Meaning, id: string = crypto.randomUUID()): RouteStepAnswers {
  return { id, role: 'quality', also: [], people: [], need: 1, must: [], meaning, days: null };
}

/** `days` is not in the view of a route; `daysOf` gives them where it is one. */
export function routeAnswers(
  { order, steps }: Written,
  daysOf: (step: string) => number | null = () => null,
): RouteAnswers {
  return {
    order,
    steps: steps.map(({ id = crypto.randomUUID(), role, also, who, people, need, must, meaning, days }) => ({
      id,
      role,
      also,
      people: who === null ? people.map((one) => (typeof one === 'string' ? one : one.id)) : [who],
      need,
      must,
      meaning,
      days: days === undefined ? daysOf(id) : days,
    })),
  };
}

type TemplateStep = RouteTemplate['steps'][number];

/** A step as it is kept: one person stands as `who`, several as `people`. */
export function templateStep({ people, id: _id, ...rest }: RouteStepAnswers): TemplateStep {
  // Whoever is chosen comes from the list of accounts.
  const named = people as readonly AccountId[];
  return {
    ...rest,
    who: named.length === 1 ? (named[0] ?? null) : null,
    people: named.length > 1 ? named : [],
  };
}

export function templateOf({ order, steps }: RouteAnswers): RouteTemplate {
  return { order, steps: steps.map(templateStep) };
}

export function routeOf({ order, steps }: RouteAnswers): Route {
  return {
    order,
    steps: steps.map((step) => ({ ...templateStep(step), id: step.id as Route['steps'][number]['id'] })),
  };
}

/** The functions in which a step may be answered, its own first. */
export function rolesOf({ role, also }: Pick<RouteStepAnswers, 'role' | 'also'>): readonly Role[] {
  return [role, ...also.filter((one) => one !== role)];
}

/** What was chosen under other functions goes where it cannot hold any more. */
export function tidyStep(
  step: RouteStepAnswers,
  able: (id: string, roles: readonly Role[]) => boolean,
): RouteStepAnswers {
  const also = step.also.filter((one) => one !== step.role);
  const roles = rolesOf({ role: step.role, also });
  const people = step.people.filter((id) => able(id, roles));
  const must = step.must.filter((one) => roles.includes(one));
  return { ...step, also, people, must };
}

/** The steps with the one at `from` put at `to`; the same where that is no place. */
export function movedStep(
  steps: readonly RouteStepAnswers[],
  from: number,
  to: number,
): readonly RouteStepAnswers[] {
  const step = steps[from];
  if (step === undefined || to < 0 || to >= steps.length || from === to) return steps;
  const rest = steps.filter((_, at) => at !== from);
  return [...rest.slice(0, to), step, ...rest.slice(to)];
}
