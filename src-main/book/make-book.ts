import { basename, dirname, join } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { signerOf } from '../platform/ed25519.ts';
import type { Files } from '../platform/files.ts';
import type { Random } from '../platform/random.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { BookError } from './book-error.ts';
import { checkpointName, signCheckpoint } from './checkpoint.ts';
import { checkpointStore } from './checkpoint-store.ts';
import { deviceText, originOf, textOf, type DeviceFile, type Genesis } from './genesis.ts';
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
  if ((await files.list(book.dir))?.length) throw new BookError('not-empty-folder', { dir: book.dir });
  const [genesis, device] = identities(book, clock, random);
  const beside = join(dirname(book.dir), `.${basename(book.dir)}.${device.id}.new`);
  try {
    await files.write(layoutOf(beside).device, deviceText(device), { mode: 0o600 });
    await files.write(layoutOf(beside).genesis, textOf(genesis));
    await signEmpty(beside, genesis, device, files);
    await files.remove(book.dir);
    await files.move(beside, book.dir);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    throw error;
  }
  return genesis;
}

/** The checkpoint of no events: from the first moment, what the book is stands under a signature. */
async function signEmpty(
  dir: string,
  genesis: Genesis,
  device: Omit<DeviceFile, 'sum'>,
  files: Files,
): Promise<void> {
  const origin = originOf(device);
  const [signer, digest, name] = [
    signerOf(Buffer.from(device.seed, 'hex')),
    sha256Hex(textOf(genesis)),
    checkpointName(genesis.id, origin),
  ];
  const store = checkpointStore(
    files,
    layoutOf(dir).checkpoints(origin),
    { name, publicKey: signer.publicKey },
    digest,
  );
  await store.keep(0, signCheckpoint(EMPTY_TREE, digest, name, signer));
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
