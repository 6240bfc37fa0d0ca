import { deriveKey, sha256Hex } from '../platform/sha256.ts';
import { checkpointName } from '../book/checkpoint.ts';
import { openNote, signNote } from '../book/note.ts';
import { boxPairOf, openBox, sealBox } from './box.ts';
import type { Member } from './contract.ts';
import type { HeldKey } from './key-ring.ts';
import { readOrigin } from './layout.ts';
import { membersNow, noteKeyOf, tell, tellOnce, type Round } from './round-context.ts';
import { isKeyName, isKeyOf } from './seal.ts';
import { firstForm } from './shelf.ts';

/**
 * Puts every key of ours, sealed to each workstation that may read and was not given it by us. The same bytes come of it
 * each time, so doing it again costs nothing. Of those given before one is read again each round: without it somebody
 * would wait for ever.
 */
export async function giveKeys(round: Round): Promise<void> {
  const { keys, own, memory } = round;
  const readers = membersNow(round).flatMap(({ origin, limit, boxKey }) =>
    origin === own || limit !== null || boxKey === null ? [] : [{ origin, boxKey }],
  );
  const pairs = readers.flatMap((to) => keys.keys.map((key) => ({ key, to })));
  const again = pairs[memory.turn % Math.max(1, pairs.length)];
  const given: { key: string; to: string }[] = [];
  for (const pair of pairs) {
    const { key, to } = pair;
    const before = keys.wasGiven(key.name, to.origin);
    if (before && pair !== again) continue;
    if (await giveKey(round, key, to, before)) given.push({ key: key.name, to: to.origin });
  }
  await keys.gave(given.filter(({ key, to }) => !keys.wasGiven(key, to)));
}

type Reader = Pick<Member, 'origin'> & { readonly boxKey: string };

/** Whether it lies there in the end, whole. */
async function giveKey(round: Round, key: HeldKey, to: Reader, before: boolean): Promise<boolean> {
  const { share, layout, own } = round;
  const path = layout.key(own, key.name, to.origin);
  const file = keyFile(round, key, to);
  // A key that cannot be sealed to is the fault of whoever enrolled with it; the others go on.
  if (file === null) return true;
  const there = before ? await share.read(path) : null;
  if (there && Buffer.compare(there, file) === 0) return true;
  if (before && there === null) tell(round, 'file-vanished', null, { files: 1, file: path });
  if ((await share.put(path, file)) === 'other') {
    tellOnce(round, 'file-damaged', null, { file: path });
    await share.put(`${path}~${sha256Hex(file).slice(0, 8)}`, file);
  }
  const { value } = await firstForm(round, path, (bytes) =>
    Buffer.compare(bytes, file) === 0 ? bytes : null,
  );
  return value !== null;
}

function keyFile(round: Round, key: HeldKey, to: Reader): Uint8Array | null {
  const { identity, book } = round.ports;
  const label = labelOf(round, round.own, key.name, to.origin);
  const chance = deriveKey(identity.seed, label, 'wavebook box for a book key');
  const box = sealBox(Buffer.from(to.boxKey, 'hex'), label, key.key, chance);
  if (box === null) return null;
  const text = [
    'wavebook-key/1',
    key.name,
    `to ${to.origin}`,
    `ephemeral ${box.ephemeral}`,
    `box ${box.box}`,
    ...key.without.map((origin) => `without ${origin}`),
    '',
  ].join('\n');
  // Signed, or whoever can write to the folder could make everybody seal under a key of theirs.
  return Buffer.from(signNote(text, checkpointName(book.info.id, round.own), identity.signer));
}

function labelOf(round: Round, by: string, key: string, to: string): string {
  return `${round.genesis}/${by}/${key}/${to}`;
}

/** Looks for the keys that something was sealed under and that are not here, with everybody who may have sealed them to us. */
export async function findKeys(round: Round, origins: readonly string[]): Promise<boolean> {
  const { keys } = round;
  const before = keys.keys.length;
  for (const name of [...keys.missing].sort()) {
    for (const member of membersNow(round)) {
      if (keys.has(name)) break;
      if (member.origin === round.own || !origins.includes(member.origin)) continue;
      await readKey(round, name, member);
    }
  }
  return keys.keys.length > before;
}

/** All keys that others sealed to us: what was sealed under a key that nobody uses any more is to be readable too. */
export async function someKeyLies(round: Round, origins: readonly string[]): Promise<boolean> {
  for (const origin of origins) {
    const names = (await round.share.list(round.layout.keys(origin))) ?? [];
    for (const { name } of names) if (isKeyName(name) && !round.keys.has(name)) round.keys.missing.add(name);
  }
  return round.keys.missing.size > 0;
}

async function readKey(round: Round, name: string, by: Member): Promise<void> {
  const path = round.layout.key(by.origin, name, round.own);
  const { value, damaged } = await firstForm(round, path, (bytes) => {
    const text = openNote(Buffer.from(bytes).toString('utf8'), noteKeyOf(round, by.origin, by.key));
    const found = text === null ? null : readKeyText(text);
    return found?.name === name && found.to === round.own ? found : null;
  });
  if (damaged) tell(round, 'file-damaged', by.origin, { file: path });
  if (value === null) return;
  const { identity, book } = round.ports;
  const pair = boxPairOf(identity.seed, book.info.id);
  const key = openBox(pair, labelOf(round, by.origin, name, round.own), value);
  if (key && isKeyOf(name, key)) await round.keys.add({ name, key, without: value.without });
}

function readKeyText(text: string) {
  const [format, name = '', ...rest] = text.split('\n');
  const of = (word: string): string[] =>
    rest.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
  const [to = ''] = of('to');
  const [ephemeral = ''] = of('ephemeral');
  const [box = ''] = of('box');
  if (format !== 'wavebook-key/1' || !isKeyName(name) || !/^[0-9a-f]{64}$/.test(ephemeral)) return null;
  return { name, to, ephemeral, box, without: of('without').filter((origin) => readOrigin(origin) !== null) };
}

/**
 * Before anything is sealed: the first key of a book, or the next one when somebody who has the newest was revoked. False
 * where sealing must wait: others have a key that this workstation was not given yet.
 */
export async function readyToSeal(round: Round, origins: readonly string[]): Promise<boolean> {
  const { keys, ports } = round;
  if (!keys.sealed) return true;
  const revoked = membersNow(round).flatMap(({ origin, limit }) => (limit === null ? [] : [origin]));
  const newest = keys.newest;
  // Who is not let in yet knows of nobody to seal a new key to, and would shut all others out.
  if (!membersNow(round).some(({ origin }) => origin === round.own)) return newest !== null;
  if (newest === null) {
    // A book that lies plain stays plain for those who join it.
    if (keys.met.plain && !keys.met.sealed) return true;
    if (keys.met.sealed || (await someKeyLies(round, origins))) return false;
  } else if (revoked.every((origin) => newest.without.includes(origin))) return true;
  if (revoked.includes(round.own)) return false;
  await keys.make(ports.random.bytes(32), revoked);
  return true;
}
