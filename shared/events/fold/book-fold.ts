import type { Account } from '../../domain/account.ts';
import type { AccountId } from '../../domain/ids.ts';
import type { bookEvents } from '../catalog/book-events.ts';
import type { BookState } from '../state.ts';
import type { Reducers } from './reducers.ts';

const same = (state: BookState): BookState => state;

function edit(state: BookState, id: AccountId, next: (account: Account) => Account): BookState {
  const account = state.accounts.get(id);
  return account === undefined ? state : { ...state, accounts: state.accounts.set(id, next(account)) };
}

export const bookReducers: Reducers<typeof bookEvents, BookState> = {
  'book-made/1': (state, { id, name, site, zone }, event) => ({
    ...state,
    book: { id, name, site, zone, madeAt: event.at },
  }),
  'device-enrolled/1': (state, { id, name, key }, event) => ({
    ...state,
    devices: state.devices.set(id, { id, name, key, enrolledAt: event.at }),
  }),
  'account-made/1': (state, { account, key, mustChange }, event) => ({
    ...state,
    accounts: state.accounts.set(account.id, {
      ...account,
      keys: [{ ...key, since: event.at }],
      mustChange,
      standing: { kind: 'active' },
      failures: 0,
      madeAt: event.at,
      madeBy: event.actor,
    }),
  }),
  'account-changed/1': (state, data) =>
    edit(state, data.id, (account) => ({ ...account, [data.field]: data.new })),
  'account-revoked/1': (state, { id }, event) =>
    edit(state, id, (account) => ({
      ...account,
      standing: { kind: 'revoked', at: event.at, by: event.actor ?? '', reason: event.reason ?? '' },
    })),
  'account-locked/1': (state, { id, failures }, event) =>
    edit(state, id, (account) => ({ ...account, standing: { kind: 'locked', at: event.at, failures } })),
  'account-unlocked/1': (state, { id }) =>
    edit(state, id, (account) => ({ ...account, standing: { kind: 'active' }, failures: 0 })),
  'password-set/1': (state, { id, key, own }, event) =>
    edit(state, id, (account) => ({
      ...account,
      keys: own
        ? [...account.keys.slice(0, -1), { ...key, since: account.keys.at(-1)?.since ?? event.at }]
        : [...account.keys, { ...key, since: event.at }],
      mustChange: !own,
      failures: 0,
    })),
  'signed-in/1': (state, { id }) =>
    edit(state, id, (account) => (account.failures === 0 ? account : { ...account, failures: 0 })),
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
