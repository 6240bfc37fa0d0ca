import { z } from 'zod';
import { instant, type Instant } from '../kernel/instant.ts';
import { line, said } from '../kernel/text.ts';
import { role } from './account.ts';
import { accountId, paperId, stepId } from './ids.ts';
import { meaning, sectionName, type Voided } from './signature.ts';

/** So many others must have seen the paper signed before it counts. */
export const PAPER_WITNESSES = 2;

/** A file kept by its content. */
export const evidence = z.strictObject({
  name: line(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
});
export type Evidence = Readonly<z.infer<typeof evidence>>;

/**
 * A signature given on paper where none could be given here: the scan, whose it is, what it covers. It answers its step
 * once `PAPER_WITNESSES` others have signed that they saw it given, and is shown as given on paper wherever it stands.
 */
export const paper = z.strictObject({
  id: paperId,
  gate: z.enum(['plan', 'entry', 'exit']),
  step: stepId,
  signer: accountId,
  name: line(120),
  title: line(120),
  role,
  meaning,
  signedOn: instant,
  revision: z.int().min(1),
  sections: z.array(sectionName).min(1).readonly(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  scan: evidence,
  reason: said(2000),
});
export type Paper = Readonly<z.infer<typeof paper>>;

export type HeldPaper = Paper & {
  readonly at: Instant;
  readonly by: string;
  /** Each by the signature with which they did. */
  readonly witnesses: readonly {
    readonly signature: string;
    readonly signer: string;
    readonly name: string;
    readonly at: Instant;
  }[];
  readonly void: Voided | null;
};

/** Enough others signed that they saw it given. */
export function isWitnessed({ witnesses }: Pick<HeldPaper, 'witnesses'>): boolean {
  return witnesses.length >= PAPER_WITNESSES;
}
