import { LONGEST_DELEGATION_DAYS } from '../domain/delegation.ts';
import type { DelegationId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { addDays, dayOf } from '../kernel/instant.ts';
import { refused, type Result } from '../kernel/result.ts';
import { aboutAccount, accountThere } from './account-checks.ts';
import type { CommandOf, DecideContext, Decisions } from './context.ts';
import { one } from './with-rollout.ts';

type Days = Pick<CommandOf<'delegation.make'>, 'start' | 'end'>;

/** A delegation begins today or later, ends not before it begins, and is not for ever. */
function daysFault({ start, end }: Days, now: DecideContext['now']): Result<never, RefusalCode> | null {
  const last = addDays(start, LONGEST_DELEGATION_DAYS - 1);
  if (end < start) return refused('wrong-order', { first: start, second: end });
  if (start < dayOf(now)) return refused('past-date', { day: start });
  return end > last ? refused('too-long', { until: end, most: LONGEST_DELEGATION_DAYS }) : null;
}

export const delegationDecisions: Decisions<'delegation.make' | 'delegation.end'> = {
  'delegation.make': (state, { to, start, end, reason }, { by, now, newId }) => {
    if (to === by.id) return refused('own-delegation');
    const delegate = accountThere(state, to);
    if (!delegate.ok) return delegate;
    if (delegate.value.standing.kind === 'locked') return refused('locked', { id: to });
    const delegation = { id: newId() as DelegationId, from: by.id, to, start, end, reason };
    return (
      daysFault({ start, end }, now) ??
      one(draft('delegation-made/1', aboutAccount(by.id), { delegation }, reason))
    );
  },
  'delegation.end': (state, { id, reason }, { by, now }) => {
    const held = state.delegations.get(id);
    if (held === undefined) return refused('not-found', { what: 'delegation', id });
    if (held.from !== by.id && !by.roles.includes('administrator'))
      return refused('not-allowed', { needs: ['administrator'] });
    if (held.ended !== null || held.end < dayOf(now)) return refused('unchanged');
    return one(draft('delegation-ended/1', aboutAccount(held.from), { id }, reason));
  },
};
