import { basename, dirname, join } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { signerOf } from '../platform/ed25519.ts';
import type { Files } from '../platform/files.ts';
import type { Random } from '../platform/random.ts';
import { BookError } from './book-error.ts';
import { textOf, type DeviceFile, type Genesis } from './genesis.ts';
import { layoutOf } from './layout.ts';

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
    await files.write(layoutOf(beside).device, textOf(device), { mode: 0o600 });
    await files.write(layoutOf(beside).genesis, textOf(genesis));
    await files.remove(book.dir);
    await files.move(beside, book.dir);
  } catch (error) {
    await files.remove(beside).catch(() => undefined);
    throw error;
  }
  return genesis;
}

function identities(book: NewBook, clock: Clock, random: Random): readonly [Genesis, DeviceFile] {
  const madeAt = clock.now();
  const seed = random.bytes(32);
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
  const device = { id: random.uuid(madeAt.ms), incarnation: 1, name: book.deviceName, seed: hex(seed) };
  const genesis: Genesis = {
    format: 'wavebook/1', id: random.uuid(madeAt.ms), name: book.name, site: book.site, zone: book.zone, madeAt,
    device: { id: device.id, publicKey: hex(signerOf(seed).publicKey) },
  };
  return [genesis, device];
}
