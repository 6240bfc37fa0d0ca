import { draft } from '../events/catalog.ts';
import type { Subject } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import type { Decisions } from './context.ts';
import { same } from './editing.ts';
import { routeFault } from './route-check.ts';
import { one } from './with-rollout.ts';

function aboutBook({ book }: BookState): Subject {
  return { kind: 'book', id: book?.id ?? 'book' };
}

export const policyDecisions: Decisions<'policy.set' | 'route-template.set'> = {
  'policy.set': (state, { policy, reason }) =>
    same(state.policy, policy)
      ? refused('unchanged')
      : one(draft('policy-set/1', aboutBook(state), { old: state.policy, new: policy }, reason)),
  'route-template.set': (state, { class: of, gate, template, reason }) => {
    const fault = template === null ? null : routeFault(state, template);
    if (fault) return fault;
    const old = state.templates.get(`${of}/${gate}`) ?? null;
    if (same(old, template)) return refused('unchanged');
    return one(
      draft('route-template-set/1', aboutBook(state), { class: of, gate, old, new: template }, reason),
    );
  },
};
