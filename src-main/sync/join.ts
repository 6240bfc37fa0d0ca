import { joinRequest, type JoinRequest } from '../../shared/domain/device.ts';
import { canonical, parseCanonical } from '../../shared/kernel/canonical.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { checkpointName } from '../book/checkpoint.ts';
import { originOf, type BookDevice } from '../book/genesis.ts';
import { openNote, signNote } from '../book/note.ts';
import { isSoundKey } from '../platform/ed25519.ts';
import { boxKeyOf } from './box.ts';

/** What a workstation that wants to join says of itself. */
export function requestOf(bookId: string, identity: BookDevice, place: string, madeAt: Instant): JoinRequest {
  return joinRequest.parse({
    id: identity.id,
    incarnation: identity.incarnation,
    name: identity.name,
    place,
    key: Buffer.from(identity.signer.publicKey).toString('hex'),
    boxKey: boxKeyOf(identity.seed, bookId),
    madeAt,
    ...(identity.continues ? { continues: identity.continues } : {}),
  });
}

/** The request as it lies on the share: signed by its own key, for this book alone. */
export function writeRequest(
  bookId: string,
  genesis: Digest,
  request: JoinRequest,
  identity: BookDevice,
): Uint8Array {
  const text = `wavebook-join/1\ngenesis ${genesis}\n${canonical(request)}\n`;
  return Buffer.from(signNote(text, checkpointName(bookId, originOf(request)), identity.signer));
}

/** A request whose writer holds the key it names; `null` otherwise. Who they are, people compare by fingerprint. */
export function readRequest(bookId: string, genesis: Digest, bytes: Uint8Array): JoinRequest | null {
  const note = Buffer.from(bytes).toString('utf8');
  const [format, book, json] = note.split('\n');
  if (format !== 'wavebook-join/1' || book !== `genesis ${genesis}` || json === undefined) return null;
  try {
    const request = joinRequest.parse(parseCanonical(json));
    const publicKey = Buffer.from(request.key, 'hex');
    const name = checkpointName(bookId, originOf(request));
    // Text that the schema would trim is not the text that was signed.
    if (canonical(request) !== json || !isSoundKey(publicKey)) return null;
    return openNote(note, { name, publicKey }) === null ? null : request;
  } catch {
    return null;
  }
}
