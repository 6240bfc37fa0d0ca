import type { Joining } from '../../../shared/api/sharing-ports.ts';
import { bookFingerprint, deviceFingerprint } from '../../../shared/domain/fingerprint.ts';
import type { DeviceId } from '../../../shared/domain/ids.ts';
import { textOf } from '../../book/genesis.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import { boxKeyOf } from '../../sync/box.ts';
import type { AtDesk } from '../desk/open-book.ts';

type Waiting = Pick<AtDesk, 'book' | 'sync'>;

/** This workstation asked to be let in, and waits; null: it may write. Whoever lets it in compares both fingerprints. */
export function joiningOf({ book, sync }: Waiting): Joining | null {
  const { identity } = sync;
  const kept = sync.kept();
  if (identity === null || isIn(book)) return null;
  const { id, incarnation, name, seed } = identity;
  const of = { id, incarnation, key: book.device.publicKey, boxKey: boxKeyOf(seed, book.info.id) };
  return {
    name,
    place: kept?.place ?? '',
    fingerprint: deviceFingerprint(of),
    bookFingerprint: bookFingerprint(sha256Hex(textOf(book.info))),
    where: kept?.where ?? null,
    madeAt: kept?.since ?? book.info.madeAt,
    again: wasIn(book),
    troubles: sync.heard()?.troubles ?? [],
  };
}

/** Nobody may act here before this workstation was let in; one that begins a new life works on meanwhile. */
export function isBarred({ book }: Pick<AtDesk, 'book'>): boolean {
  return !isIn(book) && !wasIn(book);
}

/**
 * Let in under the life it is in; whoever made the book is in it from the start. Of two copies that were let in one after the
 * other both are, though the book shows the later life.
 */
function isIn(book: AtDesk['book']): boolean {
  const { device, info } = book;
  const held = book.state().devices.get(device.id as DeviceId);
  if (held === undefined) return device.origin === `${info.device.id}-1`;
  return [held, ...held.before].some(({ origin }) => origin === device.origin);
}

function wasIn(book: AtDesk['book']): boolean {
  const { device, info } = book;
  return device.id === info.device.id || book.state().devices.has(device.id as DeviceId);
}
