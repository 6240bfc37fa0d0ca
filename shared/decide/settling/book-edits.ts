import { partsOf, type Conflict } from '../../domain/conflict.ts';
import type { RoleLimit } from '../../domain/account.ts';
import type { AccountId, ItemId, PersonId } from '../../domain/ids.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ItemVersion, TrainingItem } from '../../domain/training.ts';
import { draft } from '../../events/catalog.ts';
import type { Draft, Subject } from '../../events/envelope.ts';
import type { BookState } from '../../events/state.ts';
import type { Json } from '../../kernel/json.ts';
import { same } from '../editing.ts';

/** What makes the chosen value of a field of a person, an account, an item or the book stand. */
export function bookEdits(
  state: BookState,
  conflict: Conflict,
  value: Json,
  reason: string,
): readonly Draft[] {
  const { kind, id, field, part } = partsOf(conflict.key);
  switch (kind) {
    case 'person':
      return field === 'person.entry' ? [] : personEdits(state, id as PersonId, field, value, reason);
    case 'account':
      return accountEdits(state, id as AccountId, field, value, reason);
    case 'item':
      return field === 'item.version'
        ? versionEdits(state, id as ItemId, value as unknown as ItemVersion, reason)
        : itemEdits(state, id as ItemId, value as unknown as TrainingItem, reason);
    case 'book':
      return field === 'book.policy'
        ? policyEdits(state, value as unknown as Policy, reason)
        : templateEdits(state, part, value, reason);
    default:
      return [];
  }
}

function personEdits(
  state: BookState,
  id: PersonId,
  field: string,
  value: Json,
  reason: string,
): readonly Draft[] {
  const old = state.people.get(id);
  if (old === undefined) return [];
  const next = { ...old, [field.slice('person.'.length)]: value };
  return same(old, next)
    ? []
    : [draft('person-changed/2', { kind: 'person', id }, { old, new: next }, reason)];
}

function accountEdits(
  state: BookState,
  id: AccountId,
  field: string,
  value: Json,
  reason: string,
): readonly Draft[] {
  const account = state.accounts.get(id);
  if (account === undefined) return [];
  const subject: Subject = { kind: 'account', id };
  if (field === 'account.limits') {
    const data = { id, old: account.limits, new: value as unknown as readonly RoleLimit[] };
    return same(account.limits, value) ? [] : [draft('account-limited/1', subject, data as never, reason)];
  }
  const name = field.slice('account.'.length);
  if (name !== 'name' && name !== 'title' && name !== 'roles' && name !== 'person') return [];
  const held = name === 'roles' ? [...account.roles].sort() : account[name];
  if (same(held, value)) return [];
  const data = { id, field: name, old: account[name], new: value };
  return [draft('account-changed/1', subject, data as never, reason)];
}

function itemEdits(state: BookState, id: ItemId, value: TrainingItem, reason: string): readonly Draft[] {
  const old = state.items.get(id);
  if (old === undefined) return [];
  const next = { ...value, versions: old.versions };
  const data = { old, new: next };
  return same(old, next) ? [] : [draft('item-changed/2', { kind: 'item', id }, data as never, reason)];
}

function versionEdits(state: BookState, id: ItemId, version: ItemVersion, reason: string): readonly Draft[] {
  const held = state.items.get(id)?.versions.find((one) => one.version === version.version);
  if (held === undefined || same(held, version)) return [];
  const data = { id, version, old: held.version };
  return [draft('item-versioned/2', { kind: 'item', id }, data, reason)];
}

const aboutBook = ({ book }: BookState): Subject => ({ kind: 'book', id: book?.id ?? 'book' });

function policyEdits(state: BookState, next: Policy, reason: string): readonly Draft[] {
  return same(state.policy, next)
    ? []
    : [draft('policy-set/1', aboutBook(state), { old: state.policy, new: next }, reason)];
}

function templateEdits(state: BookState, place: string, value: Json, reason: string): readonly Draft[] {
  const old = state.templates.get(place) ?? null;
  if (same(old, value)) return [];
  const [kind, gate] = place.split('/');
  const data = { class: kind, gate, old, new: value };
  return [draft('route-template-set/1', aboutBook(state), data as never, reason)];
}
