import { nameOf } from '../domain/person.ts';
import type { BookState } from '../events/state.ts';
import { foldText } from './fold-text.ts';
import { matches } from './search-text.ts';

export interface Found {
  readonly kind: 'rollout' | 'wave' | 'person' | 'item' | 'account';
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rollout: string | null;
}

/** Hits beyond this many are not shown: type more. */
const MOST = 40;

/**
 * Rollouts, waves, people, training items and accounts by any part of their name or id. Exact ids and
 * titles that begin with the text stand first; nothing typed finds nothing.
 */
export function find(state: BookState, text: string): readonly Found[] {
  const asked = foldText(text);
  if (asked === '') return [];
  const hits: Found[] = [];
  // A scan stops early: a book has up to 100,000 people, and nobody reads so many hits.
  for (const candidate of candidates(state)) {
    if (matches(asked, candidate.title, candidate.note, candidate.id)) hits.push(candidate);
    if (hits.length === MOST * 5) break;
  }
  return hits.toSorted((a, b) => rank(asked, a) - rank(asked, b)).slice(0, MOST);
}

function* candidates(state: BookState): Generator<Found> {
  for (const { id, number, title, waves } of state.summaries.values()) {
    yield { kind: 'rollout', id, title, note: number, rollout: id };
    for (const wave of waves)
      yield { kind: 'wave', id: wave.id, title: wave.title, note: `${wave.number}, ${title}`, rollout: id };
  }
  for (const item of state.items.values())
    yield { kind: 'item', id: item.id, title: item.title, note: item.id, rollout: null };
  for (const account of state.accounts.values())
    yield { kind: 'account', id: account.id, title: account.name, note: account.title, rollout: null };
  for (const person of state.people.values()) {
    yield {
      kind: 'person',
      id: person.id,
      title: nameOf(person),
      note: [person.role, person.line, person.shift].filter((part) => part !== null).join(', '),
      rollout: null,
    };
  }
}

function rank(asked: string, hit: Found): number {
  if (foldText(hit.id) === asked || foldText(hit.note) === asked) return 0;
  if (foldText(hit.title).startsWith(asked)) return 1;
  return matches(asked, hit.title) ? 2 : 3;
}
