import type { BookState } from '../../../shared/events/state.ts';
import type { Book } from '../../book/book.ts';
import type { Member } from '../../sync/contract.ts';

type Known = Pick<Book<BookState>, 'state' | 'info' | 'branches'>;

/**
 * Every life of every workstation that was let in, with its keys. Before anything of the book is here that is the one that
 * made it: its key stands in `book.json`.
 */
export function membersOf(book: Known): readonly Member[] {
  const { device } = book.info;
  const limits = new Map(book.branches().map(({ origin, limit }) => [origin, limit]));
  const founder: Member = { origin: `${device.id}-1`, key: device.publicKey, boxKey: null, limit: null };
  const members = [...book.state().devices.values()].flatMap(
    ({ origin, key, boxKey, revoked, before }): readonly Member[] => [
      ...before.map((life) => ({ origin: life.origin, key: life.key, boxKey: null, limit: null })),
      { origin, key, boxKey, limit: revoked?.from ?? null },
    ],
  );
  const known = members.some(({ origin }) => origin === founder.origin) ? members : [founder, ...members];
  return known.map((member) => ({ ...member, limit: limits.get(member.origin) ?? member.limit }));
}
