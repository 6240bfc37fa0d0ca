import type { Digest } from '../../shared/kernel/digest.ts';
import type { Signer } from '../platform/ed25519.ts';
import { openNote, signNote, type NoteKey } from './note.ts';
import { rootOf, type Frontier, type Hash } from './tree.ts';

/** A promise about a log: its first `size` events have this RFC 6962 root. C2SP tlog-checkpoint. */
export interface Checkpoint {
  readonly size: number;
  readonly root: Hash;
  /** SHA-256 of `book.json`: the book's name and makings are signed with it. */
  readonly genesis: Digest;
  /** What else was signed with it, a line each: what its workstation wanted to say to the others. */
  readonly extension: readonly string[];
}

/** The checkpoint line of one origin's log, which is also the name of its signer. */
export function checkpointName(book: string, origin: string): string {
  return `wavebook/${book}/${origin}`;
}

/** A signed note saying what `tree` is now, and `extension` after it. Equal trees and lines give equal bytes. */
export function signCheckpoint(
  tree: Frontier,
  genesis: Digest,
  name: string,
  signer: Signer,
  extension: readonly string[] = [],
): string {
  if (extension.some((line) => line === '' || line.includes('\n')))
    throw new RangeError('a line of a checkpoint is neither empty nor two');
  const root = Buffer.from(rootOf(tree)).toString('base64');
  const lines = [name, String(tree.size), root, `genesis ${genesis}`, ...extension];
  return signNote(`${lines.join('\n')}\n`, name, signer);
}

/** What a note promises; `null` when it is not a well-signed checkpoint of `key`. */
export function readCheckpoint(note: string, key: NoteKey): Checkpoint | null {
  const lines = openNote(note, key)?.split('\n');
  if (!lines || lines[0] !== key.name || !/^(0|[1-9]\d{0,14})$/.test(lines[1] ?? '')) return null;
  const root = Buffer.from(lines[2] ?? '', 'base64');
  const genesis = /^genesis ([0-9a-f]{64})$/.exec(lines[3] ?? '')?.[1];
  if (root.length !== 32 || root.toString('base64') !== lines[2] || genesis === undefined) return null;
  return { size: Number(lines[1]), root, genesis, extension: lines.slice(4, -1) };
}
