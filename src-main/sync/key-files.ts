import { sha256Hex } from '../platform/sha256.ts';
import type { Member } from './contract.ts';
import { keyNote, readKeyNote, unsealKey, type Reader } from './key-note.ts';
import type { HeldKey } from './key-ring.ts';
import { borrowKey } from './lent-keys.ts';
import { membersNow, tell, tellOnce, type Round } from './round-context.ts';
import { isKeyName } from './seal.ts';
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

/** Whether it lies there in the end, whole. */
async function giveKey(round: Round, key: HeldKey, to: Reader, before: boolean): Promise<boolean> {
  const { share, layout, own } = round;
  const path = layout.key(own, key.name, to.origin);
  const file = keyNote(round, key, to);
  // A key that cannot be sealed to is the fault of whoever enrolled with it; the others go on.
  if (file === null) return true;
  // Given when it only opened, or seemed to: the same key.
  const otherwise = keyNote(round, { ...key, opensOnly: !key.opensOnly }, to) ?? file;
  const isGiven = (bytes: Uint8Array): boolean =>
    Buffer.compare(bytes, file) === 0 || Buffer.compare(bytes, otherwise) === 0;
  const there = before ? await share.read(path) : null;
  if (there && isGiven(there)) return true;
  if (before && there === null) tell(round, 'file-vanished', null, { files: 1, file: path });
  if ((await share.put(path, file)) === 'other') {
    const lies = await share.read(path);
    if (lies && isGiven(lies)) return true;
    tellOnce(round, 'file-damaged', null, { file: path });
    await share.put(`${path}~${sha256Hex(file).slice(0, 8)}`, file);
  }
  const { value } = await firstForm(round, path, (bytes) =>
    Buffer.compare(bytes, file) === 0 ? bytes : null,
  );
  return value !== null;
}

/**
 * Looks for the keys that something was sealed under and that are not here, with everybody who may have sealed them to us, the
 * revoked last: what only they give opens and no more. Those that no member gave are borrowed. Whether more can be opened now.
 */
export async function findKeys(round: Round, origins: readonly string[]): Promise<boolean> {
  const { keys } = round;
  const before = keys.keys.length + keys.lent;
  for (const name of round.memory.borrowed) if (!keys.has(name)) keys.missing.add(name);
  const givers = membersNow(round)
    .filter(({ origin }) => origin !== round.own && origins.includes(origin))
    .sort((a, b) => Number(a.limit !== null) - Number(b.limit !== null));
  for (const name of [...keys.missing].sort()) {
    for (const member of givers) {
      if (keys.has(name)) break;
      await readKey(round, name, member);
    }
    if (!keys.has(name)) await borrowKey(round, name, origins);
  }
  return keys.keys.length + keys.lent > before;
}

/** All keys that others sealed to us: what was sealed under a key that nobody uses any more is to be readable too. */
export async function someKeyLies(round: Round, origins: readonly string[]): Promise<boolean> {
  for (const origin of origins) {
    const names = (await round.share.list(round.layout.keys(origin))) ?? [];
    for (const { name } of names) if (isKeyName(name) && !round.keys.has(name)) round.keys.missing.add(name);
  }
  return round.keys.missing.size > 0;
}

/** Where there is nothing to seal under, what only opens may have been given by somebody else meanwhile, who is let in. */
async function askAgain(round: Round, origins: readonly string[]): Promise<void> {
  const { keys } = round;
  const givers = membersNow(round).filter(
    ({ origin, limit }) => limit === null && origin !== round.own && origins.includes(origin),
  );
  for (const { name } of keys.keys.filter(({ opensOnly }) => opensOnly))
    for (const member of givers) await readKey(round, name, member);
}

async function readKey(round: Round, name: string, by: Member): Promise<void> {
  const path = round.layout.key(by.origin, name, round.own);
  const { value, damaged } = await firstForm(round, path, (bytes) => readKeyNote(round, bytes, name, by));
  if (damaged) tell(round, 'file-damaged', by.origin, { file: path });
  const key = value && unsealKey(round, name, by.origin, value);
  // Whoever was revoked could make up keys and have all others seal under them, to read on.
  if (key) await round.keys.add({ ...key, opensOnly: key.opensOnly || by.limit !== null });
}

/**
 * Before anything is sealed: the first key of a book, or the next one when somebody who has the newest was revoked. False
 * where sealing must wait: others have a key that this workstation was not given yet.
 */
export async function readyToSeal(round: Round, origins: readonly string[]): Promise<boolean> {
  const { keys, ports } = round;
  if (!keys.sealed) return true;
  const revoked = membersNow(round).flatMap(({ origin, limit }) => (limit === null ? [] : [origin]));
  if (keys.newest === null) await askAgain(round, origins);
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
