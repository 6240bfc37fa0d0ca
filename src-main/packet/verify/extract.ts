import { inflateSync } from 'node:zlib';

/** Bytes that a file, and the record in it, may have at most: a packet of 100,000 people stays below. */
export const MOST_FILE_BYTES = 256 * 1024 * 1024;
const MOST_RECORD_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 64;
const MOST_HEAD_BYTES = 4096;

export type Extracted =
  { readonly kind: 'file'; readonly bytes: Buffer } | { readonly kind: 'unreadable'; readonly why: string };

/**
 * The embedded files of a PDF, found by looking through its bytes. The file is not trusted: its tables of objects are
 * not followed, sizes are limited, and a stream that inflates to more than `most` bytes is given up.
 */
export function embeddedFiles(bytes: Buffer, most = MOST_RECORD_BYTES): readonly Extracted[] {
  const found: Extracted[] = [];
  for (let at = next(bytes, 0); at >= 0 && found.length < MOST_FILES; at = next(bytes, at + 1)) {
    const one = fileAt(bytes, at, most);
    if (one !== null) found.push(one);
  }
  return found;
}

/** The next `/EmbeddedFile`, which is not `/EmbeddedFiles`, the name of the table of them. */
function next(bytes: Buffer, from: number): number {
  const name = '/EmbeddedFile';
  for (let at = bytes.indexOf(name, from, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 1, 'latin1')) {
    if (bytes[at + name.length] !== 's'.charCodeAt(0)) return at;
  }
  return -1;
}

function fileAt(bytes: Buffer, at: number, most: number): Extracted | null {
  const begin = bytes.lastIndexOf(' obj', at, 'latin1');
  const word = bytes.indexOf('stream', at, 'latin1');
  if (begin < 0 || word < 0 || at - begin > MOST_HEAD_BYTES || word - at > MOST_HEAD_BYTES) return null;
  const head = bytes.toString('latin1', begin, word);
  if (head.includes('endobj')) return null;
  const start = word + 'stream'.length + (bytes[word + 6] === 0x0d ? 2 : 1);
  const end = bytes.indexOf('endstream', start, 'latin1');
  const length = Number(/\/Length (\d+)(?![ \d]*R)/.exec(head)?.[1] ?? end - start);
  if (end < 0 || start + length > end) return { kind: 'unreadable', why: 'its length is wrong' };
  const data = bytes.subarray(start, start + length);
  if (!/\/Filter/.test(head)) return { kind: 'file', bytes: data };
  if (!/\/Filter \[? ?\/FlateDecode/.test(head))
    return { kind: 'unreadable', why: 'it is packed in a way that packets are not' };
  return inflated(data, most);
}

function inflated(data: Buffer, most: number): Extracted {
  try {
    return { kind: 'file', bytes: inflateSync(data, { maxOutputLength: most }) };
  } catch (error) {
    const large = error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: 'unreadable', why: large ? 'it is too large' : 'its bytes are damaged' };
  }
}
