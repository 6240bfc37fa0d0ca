import { parseCanonical } from '../../../shared/kernel/canonical.ts';
import { digestOf, type Digest } from '../../../shared/kernel/digest.ts';
import {
  KNOWN_LAYOUTS,
  PACKET_LAYOUT,
  packetShape,
  type PacketContents,
} from '../../../shared/views/packet-contents.ts';
import { embeddedName } from '../make-packet.ts';
import { embeddedFiles, type Extracted } from './extract.ts';
import { bad, good } from './finding.ts';
import type { Finding } from './verdict.ts';

export interface Read {
  readonly contents: PacketContents | null;
  readonly digest: Digest | null;
  readonly findings: readonly Finding[];
}

/** Finds the one record in a packet and reads it as what it must be: canonical JSON of the shape this version knows. */
export function readRecord(bytes: Buffer): Read {
  const files = embeddedFiles(bytes);
  if (files.length === 0) return nothing(bad(madeHere(bytes) ? 'record-missing' : 'not-a-packet'));
  if (files.length > 1) return nothing(bad('several-records', { count: files.length }));
  return readFile(files[0] as Extracted);
}

function nothing(...findings: readonly Finding[]): Read {
  return { contents: null, digest: null, findings };
}

function madeHere(bytes: Buffer): boolean {
  return (
    bytes.includes('(Wavebook ', 0, 'latin1') ||
    bytes.includes('Wavebook', Math.max(0, bytes.length - 65_536), 'latin1')
  );
}

function readFile(file: Extracted): Read {
  if (file.kind === 'unreadable') return nothing(bad('record-unreadable', { why: file.why }));
  const digest = digestOf(file.bytes);
  try {
    return readJson(
      parseCanonical(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)),
      digest,
      file.bytes.length,
    );
  } catch (error) {
    return { contents: null, digest, findings: [bad('record-unreadable', { why: why(error) })] };
  }
}

/** Deeply nested text ends the recursion of readers with a RangeError; it is no record either. */
function why(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON';
  if (error instanceof TypeError) return 'it is not UTF-8';
  return 'it is not in canonical form (RFC 8785)';
}

function readJson(json: unknown, digest: Digest, size: number): Read {
  const { format, layout, app } = (json ?? {}) as {
    readonly format?: unknown;
    readonly layout?: unknown;
    readonly app?: { readonly version?: unknown };
  };
  if (typeof format !== 'string' || !format.startsWith('wavebook-packet/'))
    return { contents: null, digest, findings: [bad('not-a-packet')] };
  if (format !== 'wavebook-packet/1')
    return { contents: null, digest, findings: [bad('other-format', { format })] };
  if (typeof layout !== 'number' || !KNOWN_LAYOUTS.includes(layout))
    return {
      contents: null,
      digest,
      findings: [
        bad('other-layout', { layout: String(layout), known: PACKET_LAYOUT, version: String(app?.version) }),
      ],
    };
  const read = packetShape.safeParse(json);
  if (!read.success)
    return {
      contents: null,
      digest,
      findings: [
        bad('record-unreadable', {
          why: `${read.error.issues[0]?.path.join('.') ?? ''} is not what it must be`,
        }),
      ],
    };
  return {
    contents: read.data,
    digest,
    findings: [good('record-found', { name: embeddedName(read.data), bytes: size })],
  };
}
