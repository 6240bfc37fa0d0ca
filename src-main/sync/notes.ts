import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { readCheckpoint, type Checkpoint } from '../book/checkpoint.ts';
import { signNote, type NoteKey } from '../book/note.ts';
import type { Hash } from '../book/tree.ts';
import type { Signer } from '../platform/ed25519.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { readOrigin, type NoteName } from './layout.ts';

/** A checkpoint of another origin that the signer has checked and taken: the line that says so is the countersignature. */
export interface Countersigned {
  readonly size: number;
  readonly root: Hash;
}

/** What a workstation signs about itself and the others. */
export interface Receipts {
  /** How many events of each other origin are folded there. */
  readonly has: Readonly<Record<string, number>>;
  readonly saw: Readonly<Record<string, Countersigned>>;
  /** Earlier lives of this workstation whose identity was found in two places: whoever else writes under one stops too. */
  readonly left: readonly string[];
}

export interface ShareNote extends Checkpoint, Receipts {
  readonly text: string;
  readonly digest: Digest;
  readonly at: Instant | null;
  readonly version: string | null;
}

type Unsigned = Checkpoint & Receipts & { readonly at: Instant; readonly version: string };

/** A signed note of what the own log is, by whom it was made, and what it has of others. */
export function writeNote(note: Unsigned, name: string, signer: Signer): string {
  const lines = [
    name,
    String(note.size),
    base64(note.root),
    `genesis ${note.genesis}`,
    `at ${note.at.ms} ${note.at.offset} ${note.at.zone}`,
    `app ${note.version}`,
    ...receiptLines(note),
  ];
  return signNote(`${lines.join('\n')}\n`, name, signer);
}

/** The lines by which two notes of one size differ in what they promise. */
export function receiptLines({ has, saw, left }: Receipts): readonly string[] {
  return [
    ...sorted(has).map(([origin, count]) => `has ${origin} ${count}`),
    ...[...left].sort().map((origin) => `left ${origin}`),
    ...sorted(saw).map(([origin, { size, root }]) => `saw ${origin} ${size} ${base64(root)}`),
  ];
}

/** What a note promises; `null` when `key` did not sign it, or not for this book. Lines of a later day are passed by. */
export function readNote(text: string, key: NoteKey, genesis: Digest): ShareNote | null {
  const checkpoint = readCheckpoint(text, key);
  if (checkpoint === null || checkpoint.genesis !== genesis) return null;
  const has: Record<string, number> = {};
  const saw: Record<string, Countersigned> = {};
  const left: string[] = [];
  let [at, version]: [Instant | null, string | null] = [null, null];
  for (const line of text.slice(0, text.lastIndexOf('\n\n')).split('\n').slice(4)) {
    const [word, first = '', second = '', third = ''] = line.split(' ');
    const count = /^(0|[1-9]\d{0,14})$/.test(second) ? Number(second) : null;
    if (word === 'at') at = instantOf(first, second, third);
    else if (word === 'app' && first.length <= 40) version = first;
    else if (word === 'left' && readOrigin(first)) left.push(first);
    else if (count === null || !readOrigin(first)) continue;
    else if (word === 'has') has[first] = count;
    else if (word === 'saw' && isRoot(third))
      saw[first] = { size: count, root: Buffer.from(third, 'base64') };
  }
  return { ...checkpoint, has, saw, left, at, version, text, digest: sha256Hex(Buffer.from(text)) };
}

/** The name a note is put under; `known` grows with every event that its writer learns of. */
export function nameOf(note: Checkpoint & Receipts, text: string): NoteName {
  const others = Object.values(note.has).reduce((sum, count) => sum + count, 0);
  const seen = Object.values(note.saw).reduce((sum, { size }) => sum + size, 0);
  const root = Buffer.from(note.root).toString('hex').slice(0, 8);
  return {
    known: note.size + others + seen,
    size: note.size,
    tag: root + sha256Hex(Buffer.from(text)).slice(0, 8),
  };
}

function instantOf(ms: string, offset: string, zone: string): Instant | null {
  const sound =
    /^-?\d{1,16}$/.test(ms) && /^-?\d{1,4}$/.test(offset) && zone.length >= 1 && zone.length <= 64;
  return sound && Number.isSafeInteger(Number(ms)) ? { ms: Number(ms), offset: Number(offset), zone } : null;
}

function isRoot(text: string): boolean {
  const root = Buffer.from(text, 'base64');
  return root.length === 32 && root.toString('base64') === text;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function sorted<Value>(record: Readonly<Record<string, Value>>): readonly (readonly [string, Value])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
