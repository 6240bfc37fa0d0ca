import type { Alert } from '../domain/alert.ts';
import { draft } from '../events/catalog.ts';
import type { Subject } from '../events/envelope.ts';
import { refused } from '../kernel/result.ts';
import type { Decisions } from './context.ts';
import { one } from './with-rollout.ts';

function aboutAlert({ kind, about }: Alert): Subject {
  return { kind: kind === 'account-locked' ? 'account' : 'device', id: about };
}

export const alertDecisions: Decisions<'alert.acknowledge'> = {
  'alert.acknowledge': (state, { id, note }, { by }) => {
    const alert = state.alerts.get(id);
    if (alert === undefined) return refused('not-found', { what: 'alert', id });
    if (alert.about === by.id) return refused('own-alert');
    if (alert.acknowledged !== null) return refused('unchanged');
    return one(draft('alert-acknowledged/1', aboutAlert(alert), { id }, note));
  },
};
