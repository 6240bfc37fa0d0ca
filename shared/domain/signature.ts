import { z } from 'zod';
import { instant } from '../kernel/instant.ts';
import { line, prose } from '../kernel/text.ts';
import { role } from './account.ts';
import { accountId, bookId, deviceId, signatureId } from './ids.ts';

export const meaning = z.enum([
  'authored',
  'reviewed',
  'approved',
  'released',
  'accepted-handoff',
  'rejected',
  'waived',
  'resumed',
  'rolled-back',
  'overridden',
  'training-given',
  'training-received',
  // Was asked and says neither yes nor no: it answers no step.
  'abstained',
  // Saw somebody sign on paper.
  'witnessed',
]);
export type Meaning = z.infer<typeof meaning>;

const hex = z.string().regex(/^[0-9a-f]+$/);

/** Parts of a record that a signature can cover. Editing one voids exactly the signatures that name it (R13). */
export const sectionName = z.enum([
  'description',
  'impact',
  'risk',
  'rollback',
  'plan',
  'scope',
  'criteria',
  'training',
  'act',
]);
export type SectionName = z.infer<typeof sectionName>;

/**
 * All that a signature says; its RFC 8785 bytes are what is signed. `digest` is the SHA-256 of the
 * canonical JSON of the named sections as they stood. A signature for a single act (waive, resume,
 * roll back, release) also covers `act`, what was done.
 */
export const statement = z.strictObject({
  v: z.literal(1),
  book: bookId,
  device: deviceId,
  record: z.strictObject({
    /** `training`: records of training, `id` that of the session or of the first record. */
    kind: z.enum(['rollout', 'wave', 'training']),
    id: z.uuid(),
    number: line(60),
    revision: z.int().min(1),
  }),
  meaning,
  signer: accountId,
  name: line(120),
  title: line(120),
  role,
  at: instant,
  sections: z.array(sectionName).min(1).readonly(),
  digest: hex.length(64),
  comment: prose(2000),
  /** At whose step they signed, by that person's delegation. */
  onBehalf: accountId.optional(),
});
export type Statement = Readonly<z.infer<typeof statement>>;

export const signature = z.strictObject({
  id: signatureId,
  statement,
  key: hex.length(64),
  value: hex.length(128),
});
export type Signature = Readonly<z.infer<typeof signature>>;

export const voided = z.strictObject({
  at: instant,
  by: z.string().nullable(),
  section: sectionName,
  event: z.uuid(),
});
export type Voided = Readonly<z.infer<typeof voided>>;
export type HeldSignature = Signature & { readonly step: string | null; readonly void: Voided | null };
