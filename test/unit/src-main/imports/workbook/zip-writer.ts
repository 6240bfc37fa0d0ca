import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip, and the lies it is to tell. */
export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** What the directory says instead of the truth. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly flags?: number };
  /** Lies where the part of this index lies, sharing its bytes. */
  readonly at?: number;
}

/** A zip of the parts, as small as one can be made (PKWARE APPNOTE 4.3). */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.says?.flags ?? 0, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(part.says?.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.says?.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const offset = part.at === undefined ? end : (offsets[part.at] ?? 0);
    offsets.push(offset);
    if (part.at === undefined) {
      const body = Buffer.concat([word(0x04034b50), common, name, packed]);
      bodies.push(body);
      end += body.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), common, tail, name]));
  }
  const entries = Buffer.concat(directory);
  const last = Buffer.alloc(18);
  last.writeUInt16LE(parts.length, 4);
  last.writeUInt16LE(parts.length, 6);
  last.writeUInt32LE(entries.length, 8);
  last.writeUInt32LE(end, 12);
  return Buffer.concat([...bodies, entries, word(0x06054b50), last]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
