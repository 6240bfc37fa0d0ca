import { canonical } from '../../shared/kernel/canonical.ts';
import { digestOf, type Digest } from '../../shared/kernel/digest.ts';
import type { PacketContents } from '../../shared/views/packet-contents.ts';
import { definitionOf } from './definition.ts';
import { print, type Progress } from './engine/print.ts';

/** `digest`: SHA-256 of the embedded record; `sha256`: of the whole file. */
export interface Packet {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly digest: Digest;
  readonly sha256: Digest;
}

/**
 * Prints a packet. The same contents give the same bytes, in every process, zone and system: dates, the document's id and
 * the compression come from the contents or from fixed code alone.
 */
export async function makePacket(contents: PacketContents, progress?: Progress): Promise<Packet> {
  const record = new TextEncoder().encode(canonical(contents));
  const digest = digestOf(record);
  const embedded = { name: embeddedName(contents), digest, size: record.length };
  const { bytes, pages } = await print(definitionOf(contents, embedded, record), progress);
  return { bytes, pages, digest, sha256: digestOf(bytes) };
}

/** `W-014-3-r7.json`; signs that a file name cannot have become `_`. */
export function embeddedName({ record: { number, revision } }: Pick<PacketContents, 'record'>): string {
  return `${number.replace(/[^A-Za-z0-9._-]/g, '_')}-r${revision}.json`;
}
