import { sha256 } from '../platform/sha256.ts';
import { verifies, type Signer } from '../platform/ed25519.ts';

// C2SP signed-note: text, an empty line, then one line `— <name> <base64(key id, signature)>` a signature.
const SIGNATURE = /^\u2014 ([^ +\n]+) ([A-Za-z0-9+/]+={0,2})$/;

/** Whose signature is looked for on a note. */
export interface NoteKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

/** Signs `text` (which must end in a line break) as `name`. */
export function signNote(text: string, name: string, signer: Signer): string {
  if (!text.endsWith('\n')) throw new RangeError('a note ends in a line break');
  if (!/^[^ +\n]+$/.test(name)) throw new RangeError('a signer is named without blanks and pluses');
  const signature = signer.sign(Buffer.from(text));
  return `${text}\n\u2014 ${name} ${Buffer.concat([keyId({ name, publicKey: signer.publicKey }), signature]).toString('base64')}\n`;
}

/** The text of a note that bears a good signature of `key`; `null` when it does not, or is no note. */
export function openNote(note: string, key: NoteKey): string | null {
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) return null;
  const text = note.slice(0, cut + 1);
  const lines = note
    .slice(cut + 2, -1)
    .split('\n')
    .map((line) => SIGNATURE.exec(line));
  if (lines.some((line) => line === null)) return null;
  return lines.some((line) => line?.[1] === key.name && signedBy(text, line[2] ?? '', key)) ? text : null;
}

function signedBy(text: string, base64: string, key: NoteKey): boolean {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.toString('base64') !== base64 || !bytes.subarray(0, 4).equals(keyId(key))) return false;
  return verifies(bytes.subarray(4), Buffer.from(text), key.publicKey);
}

/** SHA-256(name, 0x0A, 0x01 for Ed25519, key), its first four bytes. */
function keyId(key: NoteKey): Uint8Array {
  return sha256(Buffer.concat([Buffer.from(`${key.name}\n\u0001`), key.publicKey])).subarray(0, 4);
}
