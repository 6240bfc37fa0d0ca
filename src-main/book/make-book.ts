import { basename, dirname, join } from 'node:path';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Clock } from '../platform/clock.ts';
import { signerOf } from '../platform/ed25519.ts';
import type { Files } from '../platform/files.ts';
import type { Random } from '../platform/random.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { checkpointName, signCheckpoint } from './checkpoint.ts';
import { checkpointStore } from './checkpoint-store.ts';
import { deviceText, genesisOf, originOf, textOf, type DeviceFile, type Genesis } from './genesis.ts';
import { intoPlace, mustBeFree } from './free-place.ts';
import { layoutOf } from './layout.ts';
import { EMPTY_TREE } from './tree.ts';

export interface NewBook {
  readonly dir: string;
  readonly name: string;
  readonly site: string;
  readonly zone: string;
  /** How people call this workstation. */
  readonly deviceName: string;
}

/**
 * Makes an empty book in a folder that is absent or empty (`not-empty-folder` otherwise) and gives its
 * genesis. Built beside and renamed, so a power cut leaves a whole book or none.
 */
export async function makeBook(book: NewBook, files: Files, clock: Clock, random: Random): Promise<Genesis> {
  const [genesis, device] = identities(book, clock, random);
  await layDown(book.dir, textOf(genesis), genesis.id, device, files);
  return genesis;
}

/** A copy for a workstation that joins: what the book is, and who it will be there. */
export interface Joining {
  readonly dir: string;
  /** The bytes of `book.json`, as the share has them. */
  readonly genesis: Uint8Array;
  /** How people call this workstation. */
  readonly deviceName: string;
}

/**
 * Makes the book of a workstation that is new to it, with a log of its own and nothing yet of others: what they recorded
 * is taken afterwards. Refuses `not-empty-folder`, and `not-a-book` for what is no genesis.
 */
export async function makeJoined(
  joining: Joining,
  files: Files,
  clock: Clock,
  random: Random,
): Promise<Genesis> {
  const genesis = genesisOf(joining.genesis, joining.dir);
  const { ms } = clock.now();
  const seed = Buffer.from(random.bytes(32)).toString('hex');
  const device = { id: random.uuid(ms), incarnation: 1, name: joining.deviceName, seed };
  await layDown(joining.dir, joining.genesis, genesis.id, device, files);
  return genesis;
}

async function layDown(
  dir: string,
  genesis: Uint8Array,
  book: string,
  device: Omit<DeviceFile, 'sum'>,
  files: Files,
): Promise<void> {
  await mustBeFree(files, dir);
  const beside = join(dirname(dir), `.${basename(dir)}.${device.id}.new`);
  try {
    await files.write(layoutOf(beside).device, deviceText(device), { mode: 0o600 });
    await files.write(layoutOf(beside).genesis, genesis);
    await signEmpty(beside, book, sha256Hex(genesis), device, files);
    await intoPlace(files, beside, dir);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    throw error;
  }
}

/** The checkpoint of no events: from the first moment, what the book is stands under a signature. */
export async function signEmpty(
  dir: string,
  book: string,
  genesis: Digest,
  device: Omit<DeviceFile, 'sum'>,
  files: Files,
): Promise<void> {
  const origin = originOf(device);
  const [signer, name] = [signerOf(Buffer.from(device.seed, 'hex')), checkpointName(book, origin)];
  const key = { name, publicKey: signer.publicKey };
  const store = checkpointStore(files, layoutOf(dir).checkpoints(origin), key, genesis);
  await store.keep(0, signCheckpoint(EMPTY_TREE, genesis, name, signer));
}

function identities(
  book: NewBook,
  clock: Clock,
  random: Random,
): readonly [Genesis, Omit<DeviceFile, 'sum'>] {
  const madeAt = clock.now();
  const seed = random.bytes(32);
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const device = { id: random.uuid(madeAt.ms), incarnation: 1, name: book.deviceName, seed: hex(seed) };
  const genesis: Genesis = {
    format: 'wavebook/1',
    id: random.uuid(madeAt.ms),
    name: book.name,
    site: book.site,
    zone: book.zone,
    madeAt,
    device: { id: device.id, publicKey: hex(signerOf(seed).publicKey) },
  };
  return [genesis, device];
}
