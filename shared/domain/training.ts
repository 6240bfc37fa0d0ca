import { z } from 'zod';
import { day, instant } from '../kernel/instant.ts';
import { line, prose, said } from '../kernel/text.ts';
import { importId, itemId, personId, recordId } from './ids.ts';
import type { Signature } from './signature.ts';
import { whom } from './whom.ts';

export const method = z.enum(['read', 'classroom', 'on-the-job', 'assessment']);
export type Method = z.infer<typeof method>;
export const result = z.enum(['completed', 'passed', 'failed']);

/** Who must be trained again when this version comes: everybody, those meant, or nobody. The last two say why (R46). */
export const retraining = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('all') }),
  z.strictObject({ rule: z.literal('in-scope'), whom, reason: said(2000) }),
  z.strictObject({ rule: z.literal('none'), reason: said(2000) }),
]);
export type Retraining = Readonly<z.infer<typeof retraining>>;

export const itemVersion = z.strictObject({
  version: z.int().min(1),
  effective: day,
  note: prose(2000),
  retraining: retraining.default({ rule: 'all' }),
});
export type ItemVersion = Readonly<z.infer<typeof itemVersion>>;

/** A good record of `item` at version `from` or newer counts as one of exactly this item's `version`. */
export const equivalence = z.strictObject({
  version: z.int().min(1),
  item: itemId,
  from: z.int().min(1),
  note: said(2000),
});

/** Whose signatures a record made in this book needs before it counts; imported ones were signed where they come from. */
export const signedBy = z.strictObject({ trainee: z.boolean(), trainer: z.boolean() });

/**
 * Something to be trained on. `assessed`: only a passed assessment counts (R48). `methods`: only these count;
 * empty is any. `validDays`: null is for ever. `trainerHolds`: the trainer must be trained on this item (it may
 * be the item itself). `neededBy`: who needs it wherever they work; a wave takes it in by `wave.requirements-by-role`.
 */
export const trainingItem = z.strictObject({
  id: itemId,
  title: line(200),
  versions: z.array(itemVersion).readonly(),
  assessed: z.boolean(),
  validDays: z.int().min(1).max(36_600).nullable(),
  methods: z.array(method).readonly().default([]),
  trainerHolds: itemId.nullable().default(null),
  signedBy: signedBy.default({ trainee: false, trainer: false }),
  equivalents: z.array(equivalence).max(100).readonly().default([]),
  neededBy: whom.nullable().default(null),
});
export type TrainingItem = Readonly<z.infer<typeof trainingItem>>;

/** R47: person, item and version, method, trainer, date, result, evidence. `session`: records of one group session share it. */
export const trainingRecord = z.strictObject({
  id: recordId,
  person: personId,
  item: itemId,
  version: z.int().min(1),
  method,
  trainer: line(120).nullable(),
  /** The trainer on the roster, where they are on it. */
  trainerId: personId.nullable().default(null),
  on: instant,
  result,
  evidence: prose(2000),
  source: importId.nullable(),
  session: z.uuid().nullable().default(null),
});
export type TrainingRecord = Readonly<z.infer<typeof trainingRecord>>;

export const signedAs = z.enum(['trainer', 'trainee']);
export type SignedAs = z.infer<typeof signedAs>;
export type TrainingSignature = Signature & { readonly as: SignedAs };

export const withdrawal = z.strictObject({ at: instant, by: z.string(), reason: said(2000) });
export type Withdrawal = Readonly<z.infer<typeof withdrawal>>;
/** A record as the book holds it: withdrawn ones stay readable. */
export type HeldRecord = TrainingRecord & {
  readonly withdrawn: Withdrawal | null;
  readonly signatures: readonly TrainingSignature[];
};

/** Who of a wave needs an item: those meant, or everybody where nothing narrows. */
export const requirement = whom.extend({ item: itemId });
export type Requirement = Readonly<z.infer<typeof requirement>>;

/** The version in force on a day: the newest whose effective day has come, or null before the first. */
export function currentVersion(item: TrainingItem, on: string): number | null {
  const due = item.versions.filter((v) => v.effective <= on).map((v) => v.version);
  return due.length === 0 ? null : Math.max(...due);
}

// Named one by one: a field that is added later must not change what was signed before.
const SIGNED = [
  'id',
  'person',
  'item',
  'version',
  'method',
  'trainer',
  'trainerId',
  'on',
  'result',
  'evidence',
  'source',
  'session',
] as const satisfies readonly (keyof TrainingRecord)[];

/** What a signature on records covers: the records themselves, in id order, without what happened to them since. */
export function signedRecords(records: readonly TrainingRecord[]): readonly TrainingRecord[] {
  return records
    .map((record) => Object.fromEntries(SIGNED.map((field) => [field, record[field]])) as TrainingRecord)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
