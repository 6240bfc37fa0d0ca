import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import type { Source } from '../contract.ts';
import { SourceReader } from './source-reader.ts';
import { Unreadable } from './unreadable.ts';

/** The files in a zip, under their names in lower case: a package compares names so. Nothing is written to disk. */
export interface Parts {
  has(name: string): boolean;
  /** Bytes a part says it unpacks to. */
  sizeOf(name: string): number;
  /** Unpacks a part piece by piece; throws `Unreadable` where it is not what the zip says it is. */
  read(name: string): AsyncIterable<Uint8Array>;
}

const MOST_PARTS = 10_000;
/** A sheet of a million rows and twenty columns is 0.8 GB of XML. */
const LARGEST_PART = 2 ** 31;
/** XML of a sheet packs 10 to 60 times smaller; what is small harms nobody, however it is packed. */
const MOST_RATIO = 250;
const HARMLESS = 16 * 1024 * 1024;
const LOCAL_HEADER = 30;

/**
 * Reads the directory of a zip and refuses bombs before anything is unpacked: too many parts, parts too large or
 * packed too well, parts that share bytes (D. Fifield, A better zip bomb, 2019). Throws `Unreadable`.
 */
export async function openZip(source: Source): Promise<Parts> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
    });
    return partsOf(zip, await entriesOf(zip));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken-workbook');
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new Unreadable('zip-bomb');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    // Two parts of one name: which of them is read would depend on who reads.
    if (entries.has(name)) throw new Unreadable('broken-workbook');
    if (isBomb(entry)) throw new Unreadable('zip-bomb');
    entries.set(name, entry);
  }
  if (overlap([...entries.values()])) throw new Unreadable('zip-bomb');
  return entries;
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  return (
    uncompressedSize > LARGEST_PART ||
    (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * MOST_RATIO)
  );
}

function overlap(entries: readonly Entry[]): boolean {
  const spans = entries
    .map((entry) => ({
      from: entry.relativeOffsetOfLocalHeader,
      to: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
    }))
    .toSorted((a, b) => a.from - b.from);
  return spans.some(({ from }, index) => from < (spans[index - 1]?.to ?? 0));
}

function partsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Parts {
  return {
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: (name) => unpacked(zip, entries.get(name)),
  };
}

async function* unpacked(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
  if (!entry) throw new Unreadable('broken-workbook');
  if (entry.isEncrypted()) throw new Unreadable('encrypted');
  let crc = 0;
  try {
    // The reader itself counts: a part that unpacks to more or less than it says ends in an error.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = piece as Uint8Array;
      crc = crc32(bytes, crc);
      yield bytes;
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken-workbook');
  }
  if (crc !== entry.crc32) throw new Unreadable('broken-workbook');
}
