import type { AccountId, DeviceId } from '../../../shared/domain/ids.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { bookFolding } from '../../../src-main/api/desk/book-folding.ts';
import type { Folding } from '../../../src-main/book/folding.ts';
import { membersOf } from '../../../src-main/sync/members.ts';
import { FIELDS, type Meaning } from './meaning.ts';

const KEY = {
  publicKey: '00'.repeat(32),
  sealed: { kdf: 'scrypt', n: 131_072, r: 8, p: 1, salt: '00'.repeat(16), nonce: '00'.repeat(12), box: '00' },
} as const;
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ';

function draft(
  type: string,
  kind: 'book' | 'account' | 'device',
  id: string,
  data: object,
  label: string,
): Draft {
  return { type, subject: { kind, id }, data: data as Draft['data'], reason: label };
}

/** The book's own events and folding: titles of accounts are the fields that people write. */
export const bookMeaning: Meaning<BookState> = {
  name: 'book',
  folding: bookFolding as unknown as Folding<BookState>,
  shards: [],
  begin: ({ id, key, boxKey }) => [
    draft(
      'device-enrolled/2',
      'device',
      id,
      { id, incarnation: 1, name: 'm1', place: '', key, boxKey, code: '' },
      'begin',
    ),
    ...FIELDS.map((name) =>
      draft(
        'account-made/1',
        'account',
        name,
        {
          account: { id: name, name, title: 'as it began', roles: [], person: null },
          key: KEY,
          mustChange: false,
        },
        'begin',
      ),
    ),
  ],
  write: (state, { key, value }, label) => {
    const old = state.accounts.get(key as AccountId)?.title ?? 'as it began';
    return draft('account-changed/1', 'account', key, { id: key, field: 'title', old, new: value }, label);
  },
  enrol: ({ id, incarnation, name, place, key, boxKey }, label, state) => {
    const code = state.devices.get(id)?.code ?? LETTERS[state.devices.size % LETTERS.length];
    return draft(
      'device-enrolled/2',
      'device',
      id,
      { id, incarnation, name, place, key, boxKey, code },
      label,
    );
  },
  revoke: (origin, from, label) =>
    draft(
      'device-revoked/1',
      'device',
      origin.slice(0, 36),
      { id: origin.slice(0, 36) as DeviceId, origin, from },
      label,
    ),
  forked: (origin, seq, label) =>
    draft('sync-alarm/1', 'device', origin.slice(0, 36), { kind: 'fork', origin, seq, detail: '' }, label),
  isForked: ({ type, data }, origin, seq) =>
    type === 'sync-alarm/1' &&
    data['kind'] === 'fork' &&
    data['origin'] === origin &&
    (data['seq'] as number) <= seq,
  say: (text, label) =>
    draft('sign-in-failed/1', 'book', 'book', { id: text.slice(0, 60), known: false }, label),
  members: membersOf,
  conflicts: (state) =>
    [...state.conflicts.values()]
      .filter(({ settled }) => settled === null)
      .map(({ key, writes }) => ({
        key: key.split(':')[1] ?? '',
        events: writes.map(({ event }) => event),
        values: writes.map(({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))),
      })),
};
