import type { Envelope } from '../../../shared/events/envelope.ts';
import type { BookState } from '../../../shared/events/state.ts';
import type { Reach } from '../../../shared/views/shape/reach.ts';
import type { PeerState } from '../../sync/contract.ts';

type Placed = Pick<Envelope, 'id' | 'origin' | 'seq'>;

/** The author has its own; another has it when its newest receipt covers it. Revoked ones take no part, and `self` is no other. */
export function reachOf(
  { id, origin, seq }: Placed,
  { devices }: Pick<BookState, 'devices'>,
  peers: readonly Pick<PeerState, 'origin' | 'has'>[],
  self: string,
): Reach {
  const receipts = new Map(peers.map((peer) => [peer.origin, peer.has]));
  const others = [...devices.values()].filter((one) => one.revoked === null && one.origin !== self);
  const has = (of: string): boolean => of === origin || (receipts.get(of)?.[origin] ?? 0) > seq;
  const named = (which: boolean): readonly string[] =>
    others
      .filter((one) => has(one.origin) === which)
      .map((one) => one.name)
      .sort();
  return { event: id, have: named(true), missing: named(false) };
}
