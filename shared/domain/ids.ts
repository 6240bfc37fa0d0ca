import { z } from 'zod';

// Ids made here are time-ordered UUIDs; ids of people, items and accounts are the site's own.
const made = z.uuid();
/** An id that somebody else gave: printable, no blanks at the ends, stored exactly so (NFC). */
const given = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+/-]*$/u)
  .refine((t) => t === t.normalize('NFC'));

export const bookId = made.brand<'BookId'>();
export const deviceId = made.brand<'DeviceId'>();
export const rolloutId = made.brand<'RolloutId'>();
export const phaseId = made.brand<'PhaseId'>();
export const waveId = made.brand<'WaveId'>();
export const criterionId = made.brand<'CriterionId'>();
export const activityId = made.brand<'ActivityId'>();
export const stepId = made.brand<'StepId'>();
export const signatureId = made.brand<'SignatureId'>();
export const haltId = made.brand<'HaltId'>();
export const deviationId = made.brand<'DeviationId'>();
export const recordId = made.brand<'RecordId'>();
export const importId = made.brand<'ImportId'>();
export const packetId = made.brand<'PacketId'>();
export const overrideId = made.brand<'OverrideId'>();
export const measureId = made.brand<'MeasureId'>();
export const importMapId = made.brand<'ImportMapId'>();
export const delegationId = made.brand<'DelegationId'>();
export const paperId = made.brand<'PaperId'>();
export const ceremonyId = made.brand<'CeremonyId'>();
export const filterId = made.brand<'FilterId'>();
/** The event that raised it. */
export const alertId = made.brand<'AlertId'>();
export const accountId = given.brand<'AccountId'>();
export const personId = given.brand<'PersonId'>();
export const itemId = given.brand<'ItemId'>();

export type BookId = z.infer<typeof bookId>;
export type DeviceId = z.infer<typeof deviceId>;
export type RolloutId = z.infer<typeof rolloutId>;
export type PhaseId = z.infer<typeof phaseId>;
export type WaveId = z.infer<typeof waveId>;
export type CriterionId = z.infer<typeof criterionId>;
export type ActivityId = z.infer<typeof activityId>;
export type StepId = z.infer<typeof stepId>;
export type SignatureId = z.infer<typeof signatureId>;
export type HaltId = z.infer<typeof haltId>;
export type DeviationId = z.infer<typeof deviationId>;
export type RecordId = z.infer<typeof recordId>;
export type ImportId = z.infer<typeof importId>;
export type PacketId = z.infer<typeof packetId>;
export type OverrideId = z.infer<typeof overrideId>;
export type MeasureId = z.infer<typeof measureId>;
export type ImportMapId = z.infer<typeof importMapId>;
export type DelegationId = z.infer<typeof delegationId>;
export type PaperId = z.infer<typeof paperId>;
export type CeremonyId = z.infer<typeof ceremonyId>;
export type FilterId = z.infer<typeof filterId>;
export type AlertId = z.infer<typeof alertId>;
export type AccountId = z.infer<typeof accountId>;
export type PersonId = z.infer<typeof personId>;
export type ItemId = z.infer<typeof itemId>;
