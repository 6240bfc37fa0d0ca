import { z } from 'zod';
import { day, instant } from '../kernel/instant.ts';
import { line, prose, said } from '../kernel/text.ts';
import { importId, itemId, personId, recordId } from './ids.ts';

export const itemVersion = z.strictObject({ version: z.int().min(1), effective: day, note: prose(2000) });

/** Something to be trained on. `assessed`: only a passed assessment counts (R48). `validDays`: null is for ever. */
export const trainingItem = z.strictObject({
  id: itemId,
  title: line(200),
  versions: z.array(itemVersion).readonly(),
  assessed: z.boolean(),
  validDays: z.int().min(1).nullable(),
});
export type TrainingItem = Readonly<z.infer<typeof trainingItem>>;

export const method = z.enum(['read', 'classroom', 'on-the-job', 'assessment']);
export const result = z.enum(['completed', 'passed', 'failed']);

/** R47: person, item and version, method, trainer, date, result, evidence. */
export const trainingRecord = z.strictObject({
  id: recordId,
  person: personId,
  item: itemId,
  version: z.int().min(1),
  method,
  trainer: line(120).nullable(),
  on: instant,
  result,
  evidence: prose(2000),
  source: importId.nullable(),
});
export type TrainingRecord = Readonly<z.infer<typeof trainingRecord>>;

/** A record as the book holds it: withdrawn ones stay readable. */
export type HeldRecord = TrainingRecord & { readonly withdrawn: Withdrawal | null };
export const withdrawal = z.strictObject({ at: instant, by: z.string(), reason: said(2000) });
export type Withdrawal = Readonly<z.infer<typeof withdrawal>>;

/** Who of a wave needs an item: everybody, or those of the named roles. */
export const requirement = z.strictObject({ item: itemId, roles: z.array(line(120)).readonly() });
export type Requirement = Readonly<z.infer<typeof requirement>>;

/** The version in force on a day: the newest whose effective day has come, or null before the first. */
export function currentVersion(item: TrainingItem, on: string): number | null {
  const due = item.versions.filter((v) => v.effective <= on).map((v) => v.version);
  return due.length === 0 ? null : Math.max(...due);
}
