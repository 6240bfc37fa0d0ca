import { z } from 'zod';
import { lifeLinks, type LifeLink } from '../../shared/domain/device.ts';
import { canonical, parseCanonical } from '../../shared/kernel/canonical.ts';
import { digestOfJson } from '../../shared/kernel/digest.ts';
import { instant } from '../../shared/kernel/instant.ts';
import { signerOf, type Signer } from '../platform/ed25519.ts';
import type { Files } from '../platform/files.ts';
import { BookError } from './book-error.ts';
import type { Layout } from './layout.ts';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** `book.json`: what the book is, written once. */
const genesis = z.strictObject({
  format: z.literal('wavebook/1'),
  id: z.uuid(),
  name: z.string().min(1),
  site: z.string(),
  zone: z.string().min(1),
  madeAt: instant,
  device: z.strictObject({ id: z.uuid(), publicKey: hex32 }),
});
export type Genesis = Readonly<z.infer<typeof genesis>>;

/** `device.json`: who this workstation is in the book, with its secret. */
const deviceFile = z.strictObject({
  id: z.uuid(),
  incarnation: z.int().min(1),
  name: z.string(),
  seed: hex32,
  /** Of earlier lives: from which number on their events were recorded again in a later one. */
  carried: z.record(z.string(), z.int().min(0)).optional(),
  /** The word of the lives before this one. */
  continues: lifeLinks,
  /** SHA-256 of the rest, for this file alone is under no signature. */
  sum: hex32,
});
export type DeviceFile = Readonly<z.infer<typeof deviceFile>>;

/** This workstation in this book. */
export interface BookDevice {
  readonly id: string;
  readonly incarnation: number;
  readonly name: string;
  readonly origin: string;
  readonly signer: Signer;
  readonly seed: Uint8Array;
  /** Of earlier lives: from which number on their events were recorded again in a later one. */
  readonly carried: Readonly<Record<string, number>>;
  /** The word of the lives before this one. */
  readonly continues?: readonly LifeLink[] | undefined;
}

export function textOf(genesis: Genesis): Uint8Array {
  return Buffer.from(`${canonical(genesis)}\n`);
}

export function deviceText(device: Omit<DeviceFile, 'sum'>): Uint8Array {
  return Buffer.from(`${canonical({ ...device, sum: digestOfJson(device) })}\n`);
}

/** The genesis of the book at `layout`. Refuses `no-book` where there is none, `not-a-book` where it is broken. */
export async function readGenesis(files: Files, layout: Layout, dir: string): Promise<Genesis> {
  const bytes = await files.read(layout.genesis);
  if (bytes === null) throw new BookError('no-book', { dir });
  return parsed(genesis, bytes, dir, 'book.json');
}

/** The genesis that these bytes of a `book.json` are; `not-a-book` when they are none, down to the last byte. */
export function genesisOf(bytes: Uint8Array, dir: string): Genesis {
  const read = parsed(genesis, bytes, dir, 'book.json');
  if (!Buffer.from(textOf(read)).equals(bytes)) throw new BookError('not-a-book', { dir, file: 'book.json' });
  return read;
}

/** This workstation's identity, or `null` in a copy that was made without it. */
export async function readDevice(files: Files, layout: Layout, dir: string): Promise<BookDevice | null> {
  const bytes = await files.read(layout.device);
  if (bytes === null) return null;
  const { sum, ...device } = parsed(deviceFile, bytes, dir, 'device.json');
  if (sum !== digestOfJson(device)) throw new BookError('not-a-book', { dir, file: 'device.json' });
  const seed = Buffer.from(device.seed, 'hex');
  return { ...device, origin: originOf(device), signer: signerOf(seed), seed, carried: device.carried ?? {} };
}

export function originOf(device: Pick<DeviceFile, 'id' | 'incarnation'>): string {
  return `${device.id}-${device.incarnation}`;
}

function parsed<Value>(schema: z.ZodType<Value>, bytes: Uint8Array, dir: string, file: string): Value {
  try {
    const text = Buffer.from(bytes).toString('utf8');
    return schema.parse(parseCanonical(text.replace(/\n$/, '')));
  } catch (error) {
    throw new BookError('not-a-book', { dir, file }, error);
  }
}
