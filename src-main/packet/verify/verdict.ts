import type { Digest } from '../../../shared/kernel/digest.ts';
import type { Json } from '../../../shared/kernel/json.ts';

export type FindingCode =
  // the file
  | 'not-a-pdf'
  | 'too-large' /* bytes, most */
  | 'ends-clean'
  | 'data-after-end' /* bytes */
  | 'no-end'
  | 'several-revisions' /* count */
  // the record inside
  | 'record-found' /* name, bytes */
  | 'not-a-packet'
  | 'record-missing'
  | 'several-records' /* count */
  | 'record-unreadable' /* why */
  | 'other-format' /* format */
  | 'other-layout' /* layout, known, version */
  | 'digest-matches' /* digest */
  | 'digest-differs' /* printed, digest */
  // record and pages
  | 'same-bytes' /* bytes, pages */
  | 'bytes-differ' /* at, bytes, expected, where */
  | 'not-printable' /* why */
  // the signatures in the record
  | 'signature-valid' /* name, meaning, at, void, known */
  | 'signature-broken' /* name, meaning, at, why */
  | 'no-signatures'
  | 'approvals-match' /* count */
  | 'approvals-differ'; /* names */

/** One thing that was looked at. `detail` says it in a sentence. */
export interface Finding {
  readonly ok: boolean;
  readonly code: FindingCode;
  readonly data: { readonly [key: string]: Json };
  readonly detail: string;
}

/** What the record says of itself, for whoever compares it with a book. */
export interface Claim {
  readonly book: string;
  readonly kind: 'rollout' | 'wave';
  readonly id: string;
  readonly rollout: string;
  readonly number: string;
  readonly revision: number;
  readonly position: number;
  /** How many events of each origin the book held then; null before layout 4. */
  readonly known: Readonly<Record<string, number>> | null;
  readonly digest: Digest;
}

/** `intact`: the file is, byte for byte, what its record prints, and every signature in it holds. `sha256` is of the whole file. */
export interface Verdict {
  readonly intact: boolean;
  readonly record: string | null;
  readonly sha256: Digest;
  readonly claim: Claim | null;
  readonly findings: readonly Finding[];
}
