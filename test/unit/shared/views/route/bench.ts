import type { Account } from '../../../../../shared/domain/account.ts';
import type { HeldDelegation } from '../../../../../shared/domain/delegation.ts';
import type { RouteStep } from '../../../../../shared/domain/wave.ts';
import { routeView, type RoutePlace } from '../../../../../shared/views/route-view.ts';
import type { StepView } from '../../../../../shared/views/shape/gate.ts';
import { build } from '../../../../fixtures/build/build.ts';

const { account, at, step } = build;

export const board = ['b.one', 'b.two', 'b.three'].map((id) => account(id, { roles: ['board'] }));
export const [one, two, three] = board as [Account, Account, Account];
export const qa = account('t.wieczorek', { roles: ['quality'] });
export const prod = account('a.demir', { roles: ['production'] });
export const everybody = [...board, qa, prod, account('i.solberg')];
export const asked = { at: at('2026-11-16 08:00'), by: 'i.solberg' };

/** Two of the board, or of quality, which must be among them. */
export const quorum = step('board', 'approved', { also: ['quality'], need: 2, must: ['quality'] });

export interface Looked extends Partial<RoutePlace> {
  readonly steps?: readonly RouteStep[];
  readonly order?: 'sequence' | 'parallel';
  readonly viewer?: Account | null;
  readonly now?: ReturnType<typeof at>;
  readonly accounts?: readonly Account[];
  readonly delegations?: readonly HeldDelegation[];
}

/** The steps of a route that was asked for on Monday at eight, seen on Wednesday at five. */
export function stepsOf({
  steps = [quorum],
  order = 'sequence',
  viewer = null,
  now = build.now,
  accounts = everybody,
  delegations = [],
  ...place
}: Looked): readonly StepView[] {
  const state = build.state({ accounts, delegations });
  const whole: RoutePlace = {
    route: { order, steps },
    asked,
    signatures: [],
    papers: [],
    reminders: [],
    authors: [],
    site: 'Plant Nord',
    ...place,
  };
  return routeView(state, whole, { viewer, now }).steps;
}

export function first(looked: Looked): StepView {
  const [step] = stepsOf(looked);
  if (step === undefined) throw new Error('no step');
  return step;
}
