import { sameAccount, type Account } from '../../domain/account.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { bookEvents } from '../catalog/book-events.ts';
import type { BookState } from '../state.ts';
import { accountFrom, withNewKey, withOwnPassword } from './account-keys.ts';
import { deviceReducers } from './device-fold.ts';
import { raised } from './raised.ts';
import type { Reducers } from './reducers.ts';
import { conflictSettled } from './settled-fold.ts';

const same = (state: BookState): BookState => state;

function edit(state: BookState, id: AccountId, next: (account: Account) => Account): BookState {
  const account = state.accounts.get(id);
  return account === undefined ? state : { ...state, accounts: state.accounts.set(id, next(account)) };
}

/** A revocation stays, whatever another workstation did without having seen it. */
function stood(account: Account, standing: Account['standing']): Account {
  return account.standing.kind === 'revoked' ? account : { ...account, standing };
}

export const bookReducers: Reducers<typeof bookEvents, BookState> = {
  'book-made/1': (state, { id, name, site, zone }, event) => ({
    ...state,
    book: { id, name, site, zone, madeAt: event.at },
  }),
  ...deviceReducers,
  'conflict-settled/1': conflictSettled,
  // Made at two workstations at once: the first stays until somebody settles it, and the second key is nobody's.
  'account-made/1': (state, data, event) =>
    state.accounts.some(({ id }) => sameAccount(id, data.account.id))
      ? state
      : { ...state, accounts: state.accounts.set(data.account.id, accountFrom(data, event)) },
  'account-changed/1': (state, data) =>
    edit(state, data.id, (account) => ({ ...account, [data.field]: data.new })),
  'account-revoked/1': (state, { id }, event) =>
    edit(state, id, (account) => ({
      ...account,
      standing: { kind: 'revoked', at: event.at, by: event.actor ?? '', reason: event.reason ?? '' },
    })),
  'account-limited/1': (state, { id, new: limits }) => edit(state, id, (account) => ({ ...account, limits })),
  'identity-checked/1': (state, { id, key, how }, event) =>
    edit(state, id, (account) => ({
      ...account,
      keys: account.keys.map((held) =>
        held.publicKey === key
          ? { ...held, vouched: { at: event.at, by: (event.actor ?? '') as AccountId, how } }
          : held,
      ),
    })),
  'accountability-accepted/1': (state, { id, version }, event) =>
    edit(state, id, (account) => ({ ...account, accepted: { at: event.at, version } })),
  'account-locked/1': (state, { id, failures }, event) =>
    raised(
      edit(state, id, (account) => stood(account, { kind: 'locked', at: event.at, failures })),
      { kind: 'account-locked', about: id, size: failures },
      event,
    ),
  'account-unlocked/1': (state, { id }) =>
    edit(state, id, (account) => ({ ...stood(account, { kind: 'active' }), failures: 0 })),
  'password-set/1': (state, { id, key, own }, event) =>
    edit(state, id, (account) =>
      own ? withOwnPassword(account, key, event) : withNewKey(account, key, event),
    ),
  'signed-in/1': (state, { id }, event) =>
    edit(state, id, (account) => ({ ...account, failures: 0, lastIn: event.at })),
  'policy-set/1': (state, { new: policy }) => ({ ...state, policy }),
  'route-template-set/1': (state, data) => {
    const place = `${data.class}/${data.gate}`;
    const templates =
      data.new === null ? state.templates.delete(place) : state.templates.set(place, data.new);
    return { ...state, templates };
  },
  'delegation-made/1': (state, { delegation }, event) => ({
    ...state,
    delegations: state.delegations.set(delegation.id, {
      ...delegation,
      at: event.at,
      by: event.actor ?? '',
      ended: null,
    }),
  }),
  'delegation-ended/1': (state, { id }, event) => {
    const held = state.delegations.get(id);
    if (held === undefined) return state;
    const ended = { at: event.at, by: event.actor ?? '', reason: event.reason ?? '' };
    return { ...state, delegations: state.delegations.set(id, { ...held, ended }) };
  },
  'clock-flagged/1': (state, { kind, ms }, event) =>
    raised(state, { kind: `clock-${kind}`, about: event.subject.id, size: ms }, event),
  'alert-acknowledged/1': (state, { id }, event) => {
    const alert = state.alerts.get(id);
    if (alert === undefined) return state;
    const acknowledged = { at: event.at, by: event.actor ?? '', note: event.reason ?? '' };
    return { ...state, alerts: state.alerts.set(id, { ...alert, acknowledged }) };
  },
  'filter-saved/1': (state, { new: filter }, event) => ({
    ...state,
    filters: state.filters.set(filter.id, { ...filter, by: event.actor ?? '' }),
  }),
  'filter-withdrawn/1': (state, { old }) => ({ ...state, filters: state.filters.delete(old.id) }),
  'signed-out/1': same,
  'sign-in-failed/1': (state, { id }) =>
    edit(state, id as AccountId, (account) => ({ ...account, failures: account.failures + 1 })),
  'attempt-refused/1': same,
  'exported/1': same,
  'packet-exported/1': (state, data, event) => ({
    ...state,
    packets: state.packets.set(data.id, { ...data, at: event.at, by: event.actor }),
  }),
  'packet-verified/1': same,
};
