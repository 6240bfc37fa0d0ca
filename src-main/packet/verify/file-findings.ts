import type { Digest } from '../../../shared/kernel/digest.ts';
import { bad, good } from './finding.ts';
import type { Finding } from './verdict.ts';

const END = '%%EOF\n';

/** A packet ends with its end, once. */
export function endFindings(bytes: Buffer): readonly Finding[] {
  const last = bytes.lastIndexOf(END.trimEnd(), undefined, 'latin1');
  if (last < 0) return [bad('no-end')];
  const after = bytes.length - last - END.length;
  if (after > 0) return [bad('data-after-end', { bytes: after })];
  if (!bytes.subarray(last).equals(Buffer.from(END))) return [bad('no-end')];
  const ends = count(bytes, 'startxref\n');
  return ends > 1 ? [bad('several-revisions', { count: ends })] : [good('ends-clean')];
}

function count(bytes: Buffer, word: string): number {
  let found = 0;
  for (let at = bytes.indexOf(word, 0, 'latin1'); at >= 0; at = bytes.indexOf(word, at + 1, 'latin1'))
    found += 1;
  return found;
}

/** The digest that the file states of its record, in its description and in its id, beside the record's own. */
export function digestFinding(bytes: Buffer, digest: Digest): Finding {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 4_000_000));
  const subject = /Record digest SHA-256 ([0-9a-f]{64})\)/.exec(tail)?.[1] ?? null;
  const id = /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]/.exec(tail);
  const same = subject === digest && id?.[1] === digest.slice(0, 32) && id[2] === id[1];
  return same
    ? good('digest-matches', { digest })
    : bad('digest-differs', { digest, printed: subject === digest ? (id?.[1] ?? null) : subject });
}
