import { originOf } from '../book/genesis.ts';
import { deviceOf, wordsFor } from '../book/succession.ts';
import type { Member } from './contract.ts';
import { membersNow, type Round } from './round-context.ts';

/**
 * Lives that go on by the word of the one before, where nobody else is known yet who could have let them in: what lets them in
 * stands in their own events. They are read for that; whether they count, the book tells, and no key is given to them or kept
 * of them before.
 */
export function livesGoingOn(round: Round): readonly Member[] {
  const members = membersNow(round);
  const others = new Set(members.flatMap(({ origin, limit }) => (limit === null ? [deviceOf(origin)] : [])));
  const keys = new Map(members.map(({ origin, key }) => [origin, key]));
  return [...round.memory.joins.values()].flatMap((request) => {
    const { id, key, boxKey, continues = [] } = request;
    const life = { origin: originOf(request), key };
    if (keys.has(life.origin) || life.origin === round.own) return [];
    if ([...others].some((device) => device !== id)) return [];
    const words = wordsFor(round.ports.book.info.id, continues, life, (origin) => keys.get(origin) ?? null);
    return words > 0 ? [{ ...life, boxKey, limit: null }] : [];
  });
}
