import type { FilterId } from '../domain/ids.ts';
import type { SavedFilter } from '../domain/trail-filter.ts';
import { draft } from '../events/catalog.ts';
import type { Subject } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import { why, type Decisions } from './context.ts';
import { same } from './editing.ts';
import { one } from './with-rollout.ts';

const plain = (name: string): string => name.normalize('NFC').toLowerCase();

function aboutBook({ book }: BookState): Subject {
  return { kind: 'book', id: book?.id ?? 'book' };
}

/** As events carry it: without who saved it, which the envelope says. */
function savedOnly({ id, name, filter }: SavedFilter): SavedFilter {
  return { id, name, filter };
}

export const filterDecisions: Decisions<'filter.save' | 'filter.withdraw'> = {
  'filter.save': (state, { name, filter }, { newId }) => {
    const held = state.filters.find((other) => plain(other.name) === plain(name));
    const old = held === undefined ? null : savedOnly(held);
    const next = { id: old?.id ?? (newId() as FilterId), name, filter };
    if (old !== null && same(old, next)) return refused('unchanged');
    return one(draft('filter-saved/1', aboutBook(state), { old, new: next }));
  },
  'filter.withdraw': (state, { id, reason }) => {
    const held = state.filters.get(id);
    if (held === undefined) return refused('not-found', { what: 'filter', id });
    return one(draft('filter-withdrawn/1', aboutBook(state), { old: savedOnly(held) }, why(reason)));
  },
};
