import type { Paper } from '../domain/paper.ts';
import type { Override } from '../domain/override.ts';
import { signedRecords, type TrainingRecord } from '../domain/training.ts';
import { digestOfJson, type Digest } from '../kernel/digest.ts';

// What a signature under a single act acts on, where that is more than an id: `actDigest` covers it as `target`.

/** Records of training as they were signed: exchanged, re-dated or re-attributed they no longer fit. */
export function recordsTarget(records: readonly TrainingRecord[]): Digest {
  return digestOfJson(signedRecords(records));
}

/** Whose gap is overridden, on which version of which item, until when. */
export function overrideTarget({
  person,
  item,
  version,
  until,
}: Readonly<Record<'person' | 'item' | 'until', string>> & Pick<Override, 'version'>): Digest {
  return digestOfJson({ person, item, version, until });
}

/** Which paper was seen signed: the scan, whose, at which step, and exactly what it covers. */
export function paperTarget({ id, step, signer, signedOn, meaning, digest, scan }: Paper): Digest {
  return digestOfJson({ id, step, signer, signedOn, meaning, digest, scan: scan.sha256 });
}
