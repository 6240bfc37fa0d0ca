import { fieldOf, of, ofKey, type Writers } from './field-write.ts';

/** Ids that differ in nothing but their case are one account (R1). */
const oneAccount = (id: string): string => id.normalize('NFC').toLowerCase();

export const bookWriters: Writers = {
  'account-made/1': ({ account, key }) => [
    fieldOf(of('account', oneAccount(account.id)), 'made', { account, key }, null),
  ],
  'account-changed/1': ({ id, field, old, new: next }) => [
    field === 'roles'
      ? fieldOf(of('account', id), field, [...next].sort(), [...old].sort())
      : fieldOf(of('account', id), field, next, old),
  ],
  'account-limited/1': ({ id, old, new: next }) => [fieldOf(of('account', id), 'limits', next, old)],
  // The key, not how it is sealed: a password of one's own, set at two workstations, is the same key.
  'password-set/1': ({ id, key }) => [fieldOf(of('account', id), 'password', key.publicKey, null)],
  'policy-set/1': ({ old, new: next }, { subject }) => [fieldOf(of('book', subject.id), 'policy', next, old)],
  'route-template-set/1': (data, { subject }) => [
    fieldOf(of('book', subject.id), `template/${data.class}/${data.gate}`, data.new, data.old),
  ],
  'item-defined/2': ({ item: { versions: _versions, ...item } }) => [
    fieldOf(of('item', item.id), 'entry', item, null),
  ],
  'item-changed/2': ({ old: { versions: _before, ...old }, new: { versions: _after, ...item } }) => [
    fieldOf(of('item', item.id), 'entry', item, old),
  ],
  'item-versioned/2': ({ id, version }) => [
    fieldOf(of('item', id), `version/${version.version}`, version, null),
  ],
  'conflict-settled/1': ({ key, value }, { subject }) => {
    const kept = ofKey(key, subject.rollout);
    return [{ key, of: kept, value, old: null }];
  },
};
