import { checkpointName } from '../book/checkpoint.ts';
import { openNote, signNote } from '../book/note.ts';
import { isSoundKey } from '../platform/ed25519.ts';
import { deriveKey } from '../platform/sha256.ts';
import { boxPairOf, openBox, sealBox } from './box.ts';
import type { HeldKey } from './key-ring.ts';
import { readOrigin } from './layout.ts';
import { noteKeyOf, type Round } from './round-context.ts';
import { isKeyName, isKeyOf } from './seal.ts';

export interface Reader {
  readonly origin: string;
  readonly boxKey: string;
}

/** A book key sealed to a workstation, as a file of ours; `null` where its box key is none. */
export function keyNote(round: Round, key: HeldKey, to: Reader): Uint8Array | null {
  const { identity, book } = round.ports;
  const label = labelOf(round, round.own, key.name, to.origin);
  const chance = deriveKey(identity.seed, label, 'wavebook box for a book key');
  const box = sealBox(Buffer.from(to.boxKey, 'hex'), label, key.key, chance);
  if (box === null) return null;
  const text = [
    'wavebook-key/1',
    key.name,
    `to ${to.origin}`,
    `by ${Buffer.from(identity.signer.publicKey).toString('hex')}`,
    `ephemeral ${box.ephemeral}`,
    `box ${box.box}`,
    ...(key.opensOnly ? [OPENS] : []),
    ...key.without.map((origin) => `without ${origin}`),
    '',
  ].join('\n');
  // Signed, or whoever can write to the folder could make everybody seal under a key of theirs.
  return Buffer.from(signNote(text, checkpointName(book.info.id, round.own), identity.signer));
}

/** It opens what was sealed under it, and nothing more is to be sealed under it. */
const OPENS = 'opens';

export interface KeyText {
  readonly opensOnly: boolean;
  readonly ephemeral: string;
  readonly box: string;
  readonly without: readonly string[];
}

/** What a key file for us says, signed by that origin with that key; `null` when it is none. */
export function readKeyNote(
  round: Round,
  bytes: Uint8Array,
  name: string,
  by: { readonly origin: string; readonly key: string },
): KeyText | null {
  const text = openNote(Buffer.from(bytes).toString('utf8'), noteKeyOf(round, by.origin, by.key));
  const found = text === null ? null : readKeyText(text);
  // Who must not have a key cannot give it: it was made up, to seem made for those who remain.
  if (found?.without.includes(by.origin)) return null;
  return found?.name === name && found.to === round.own ? found : null;
}

/** The key that a key file says it was signed with: whose that is, nobody said yet. */
export function signerNamedIn(bytes: Uint8Array): string | null {
  const found = /^by ([0-9a-f]{64})$/m.exec(Buffer.from(bytes).toString('utf8'))?.[1] ?? null;
  return found !== null && isSoundKey(Buffer.from(found, 'hex')) ? found : null;
}

/** The book key in it, where it was sealed to us by that origin and is the one of that name. */
export function unsealKey(round: Round, name: string, by: string, text: KeyText): HeldKey | null {
  const { identity, book } = round.ports;
  const key = openBox(boxPairOf(identity.seed, book.info.id), labelOf(round, by, name, round.own), text);
  const { without, opensOnly } = text;
  return key && isKeyOf(name, key) ? { name, key, without, opensOnly } : null;
}

function labelOf(round: Round, by: string, key: string, to: string): string {
  return `${round.genesis}/${by}/${key}/${to}`;
}

/** What a key file says, once its signature is found good; `null`: it is none. */
export function readKeyText(text: string) {
  const [format, name = '', ...rest] = text.split('\n');
  const of = (word: string): string[] =>
    rest.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const [to = ''] = of('to');
  const [ephemeral = ''] = of('ephemeral');
  const [box = ''] = of('box');
  if (format !== 'wavebook-key/1' || !isKeyName(name) || !/^[0-9a-f]{64}$/.test(ephemeral)) return null;
  const opensOnly = rest.includes(OPENS);
  return {
    name,
    to,
    ephemeral,
    box,
    opensOnly,
    without: of('without').filter((origin) => readOrigin(origin) !== null),
  };
}
