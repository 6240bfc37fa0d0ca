import type { Branch } from '../../book/book.ts';
import type { PeerState, RoundResult } from '../../sync/contract.ts';

type Last = Pick<RoundResult, 'peers'> | null;
type Held = Pick<Branch, 'origin' | 'own' | 'folded'>;

/** The workstations whose signed receipts cover an event, the one that wrote it among them; of what is folded here this one too. */
export function coveredBy(
  { origin, seq }: { readonly origin: string; readonly seq: number },
  branches: readonly Held[],
  last: Last,
): ReadonlySet<string> {
  const here = branches.some((branch) => branch.origin === origin && branch.folded > seq);
  const own = branches.find((branch) => branch.own);
  const covered = (last?.peers ?? []).filter((peer) => hasOf(peer, origin) > seq);
  return new Set([...(here && own ? [own.origin] : []), ...covered.map((peer) => peer.origin)]);
}

/** How many events of an origin a workstation has, by its own checkpoint. */
function hasOf(peer: Pick<PeerState, 'origin' | 'size' | 'has'>, origin: string): number {
  return peer.origin === origin ? peer.size : (peer.has[origin] ?? 0);
}

/** How many of the events that count here a workstation has; null where it never gave a receipt. */
export function hasOfAll(
  peer: Pick<PeerState, 'origin' | 'size' | 'has' | 'madeAt'>,
  branches: readonly Held[],
): number | null {
  if (peer.madeAt === null) return null;
  return branches.reduce((sum, { origin, folded }) => sum + Math.min(folded, hasOf(peer, origin)), 0);
}
