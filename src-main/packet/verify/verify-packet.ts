import { digestOf } from '../../../shared/kernel/digest.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Progress } from '../engine/print.ts';
import { makePacket } from '../make-packet.ts';
import { MOST_FILE_BYTES } from './extract.ts';
import { digestFinding, endFindings } from './file-findings.ts';
import { bad, good } from './finding.ts';
import { readRecord } from './read-record.ts';
import { signatureFindings } from './signature-findings.ts';
import type { Claim, Finding, Verdict } from './verdict.ts';
import { whereIs } from './where.ts';

/**
 * Tells an intact packet from an altered one, by the file alone: its record is taken out and printed again, and every
 * byte compared; the signatures in it are checked against the content they cover. Never throws for what a file holds.
 * What it cannot tell: whether the book says the same. `claim` is for comparing them.
 */
export async function verifyPacket(
  file: Uint8Array,
  progress?: Progress,
  print: typeof makePacket = makePacket,
): Promise<Verdict> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const sha256 = digestOf(bytes);
  const verdict = (findings: readonly Finding[], claim: Claim | null = null): Verdict => ({
    intact: findings.every((finding) => finding.ok),
    record: claim === null ? null : `${claim.number}, revision ${claim.revision}`,
    sha256,
    claim,
    findings,
  });
  if (bytes.length > MOST_FILE_BYTES)
    return verdict([bad('too-large', { bytes: bytes.length, most: MOST_FILE_BYTES })]);
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return verdict([bad('not-a-pdf')]);
  const { contents, digest, findings } = readRecord(bytes);
  const told = [...endFindings(bytes), ...findings];
  if (contents === null || digest === null) return verdict(told);
  const printed = await printedAgain(bytes, contents, progress, print);
  return verdict(
    [...told, digestFinding(bytes, digest), printed, ...signatureFindings(contents)],
    claimOf(contents, digest),
  );
}

function claimOf({ book, record, rollout, log, sync }: PacketContents, digest: string): Claim {
  const { kind, id, number, revision } = record;
  return {
    book: book.id,
    kind,
    id,
    rollout: rollout.id,
    number,
    revision,
    position: log.position,
    known: sync === undefined ? null : Object.fromEntries(sync.known.map((one) => [one.origin, one.events])),
    digest,
  };
}

async function printedAgain(
  bytes: Buffer,
  contents: PacketContents,
  progress: Progress | undefined,
  print: typeof makePacket,
): Promise<Finding> {
  try {
    const again = await print(contents, progress);
    return compared(
      bytes,
      Buffer.from(again.bytes.buffer, again.bytes.byteOffset, again.bytes.byteLength),
      again.pages,
    );
  } catch (error) {
    // A cancel is no finding about the file.
    if (error instanceof DOMException) throw error;
    return bad('not-printable', { why: error instanceof Error ? error.message : String(error) });
  }
}

function compared(bytes: Buffer, expected: Buffer, pages: number): Finding {
  if (bytes.equals(expected)) return good('same-bytes', { bytes: bytes.length, pages });
  const least = Math.min(bytes.length, expected.length);
  let at = 0;
  while (at < least && bytes[at] === expected[at]) at += 1;
  return bad('bytes-differ', {
    at,
    bytes: bytes.length,
    expected: expected.length,
    where: whereIs(expected, at),
  });
}
