import type { HeldSignature } from '../domain/signature.ts';
import type { SignatureView } from './shape/gate.ts';

/** A signature as it is shown everywhere: name, time with zone and meaning always together (R11). */
export function signatureView(held: HeldSignature): SignatureView {
  const { signer, name, title, role, meaning, at, device, digest, sections, comment, record } =
    held.statement;
  return {
    id: held.id,
    signer,
    name,
    title,
    role,
    meaning,
    at,
    device,
    revision: record.revision,
    digest,
    sections,
    comment,
    status: held.void !== null ? 'void' : meaning === 'rejected' ? 'rejected' : 'signed',
    void: held.void === null ? null : { at: held.void.at, by: held.void.by, section: held.void.section },
  };
}
