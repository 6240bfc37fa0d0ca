import type { Role } from '../domain/account.ts';
import type { StepId } from '../domain/ids.ts';
import type { Description } from '../domain/rollout.ts';
import type { Meaning } from '../domain/signature.ts';
import type { Route, RouteGate, RouteTemplate } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';

const step = (role: Role, meaning: Meaning): RouteTemplate['steps'][number] => ({
  role,
  meaning,
  who: null,
  people: [],
  also: [],
  need: 1,
  must: [],
  days: null,
});

/** Where the site has set no template: quality approves every plan, line and quality every wave, and production takes it over. */
const UNSET: Readonly<Record<RouteGate, RouteTemplate>> = {
  plan: { order: 'sequence', steps: [step('quality', 'approved')] },
  entry: {
    order: 'sequence',
    steps: [step('validation', 'reviewed'), step('production', 'approved'), step('quality', 'approved')],
  },
  exit: { order: 'sequence', steps: [step('production', 'accepted-handoff')] },
};

/** The route that a new record of a class begins with; its steps get ids of their own. */
export function newRoute(
  { templates }: Pick<BookState, 'templates'>,
  of: Description['class'],
  gate: RouteGate,
  newId: () => string,
): Route {
  const { order, steps } = templates.get(`${of}/${gate}`) ?? UNSET[gate];
  return { order, steps: steps.map((one) => ({ ...one, id: newId() as StepId })) };
}
