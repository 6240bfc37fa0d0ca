import { z } from 'zod';
import { instant, type Instant } from '../kernel/instant.ts';
import { line, prose } from '../kernel/text.ts';
import { deviceId, type DeviceId } from './ids.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
/** `<device uuid>-<incarnation>`: one life of a workstation, and the name of its tree of events. */
export const originId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}-[1-9]\d{0,5}$/);
/** Stands behind numbers made at a workstation, so that two that never met give no number twice; empty at the first one. */
export const deviceCode = z.string().regex(/^[A-Z0-9]{0,6}$/);

/** A life of a workstation that signed for the one after it. */
export const lifeLink = z.strictObject({
  origin: originId,
  key: hex64,
  /** Ed25519 of that key, 128 hex digits, over both lives. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type LifeLink = Readonly<z.infer<typeof lifeLink>>;
/** From the oldest life to the one before this; left out: this is the first, or nobody could sign for it. */
export const lifeLinks = z.array(lifeLink).min(1).max(64).readonly().optional();

/** What a workstation that wants to join says of itself, under its own signature. */
export const joinRequest = z.strictObject({
  id: deviceId,
  incarnation: z.int().min(1).max(999_999),
  name: line(120),
  /** Where it stands, for people: "Packaging line 2". */
  place: prose(120),
  /** Ed25519, for what it writes. */
  key: hex64,
  /** X25519, for what is sealed to it. */
  boxKey: hex64,
  madeAt: instant,
  continues: lifeLinks,
});
export type JoinRequest = Readonly<z.infer<typeof joinRequest>>;

/** A life that a workstation was in before. What it wrote counts, also where it goes on beside its twin, until it is revoked. */
export interface EarlierLife {
  readonly origin: string;
  readonly key: string;
  /** Null where it never said one. Its twin, if it has one, is still given keys. */
  readonly boxKey: string | null;
  readonly until: Instant;
  /** Its events from this number on do not count; null: nobody revoked it. */
  readonly from: number | null;
}

/** A workstation of the book, in the life it is in now. */
export interface Device {
  readonly id: DeviceId;
  readonly name: string;
  readonly place: string;
  readonly incarnation: number;
  readonly origin: string;
  readonly key: string;
  /** Null for the first workstation of a book until it shares it. */
  readonly boxKey: string | null;
  readonly code: string;
  readonly enrolledAt: Instant;
  readonly enrolledBy: string | null;
  /** Its events from number `from` on do not count; null: it may write. */
  readonly revoked: {
    readonly at: Instant;
    readonly by: string;
    readonly reason: string;
    readonly from: number;
  } | null;
  /** Lives before this one, oldest first. */
  readonly before: readonly EarlierLife[];
  /** The folder it shares the book through; null: none. */
  readonly share: { readonly where: string; readonly sealed: boolean; readonly since: Instant } | null;
  /** What the share doctor found last, from there. */
  readonly checked: (ShareReport & { readonly at: Instant }) | null;
}

/** One thing that the share doctor tried. */
export const shareProbe = z.strictObject({
  id: z.enum([
    'write',
    'rename',
    'no-replace',
    'visibility',
    'fsync',
    'case-folding',
    'path-length',
    'names',
    'time-stamps',
    'free-space',
    'listing',
    'delete',
  ]),
  result: z.enum(['good', 'slow', 'bad', 'unknown']),
  /** Milliseconds, bytes or characters, as the probe says; null where there is nothing to count. */
  value: z.int().min(0).nullable(),
  detail: prose(400),
});
export type ShareProbe = Readonly<z.infer<typeof shareProbe>>;
export const shareReport = z.strictObject({
  fit: z.enum(['fit', 'with-care', 'unfit']),
  probes: z.array(shareProbe).max(40).readonly(),
  /** How often to look, and how long a file may take to be seen, in ms. */
  timings: z.strictObject({ round: z.int().min(500), settle: z.int().min(0) }),
});
export type ShareReport = Readonly<z.infer<typeof shareReport>>;

/** What goes wrong between workstations and must be looked at; `about`: the origin. */
export const syncAlarm = z.strictObject({
  kind: z.enum(['fork', 'cut-tail', 'damaged', 'clone']),
  origin: originId,
  /** The event from which on it is so. */
  seq: z.int().min(0),
  detail: prose(2000),
});
export type SyncAlarm = Readonly<z.infer<typeof syncAlarm>>;

/** A signed checkpoint that covers the act a wave was sealed for. */
export const sealMark = z.strictObject({
  origin: originId,
  device: line(120),
  size: z.int().min(0),
  /** SHA-256 of the signed note. */
  note: hex64,
});
export type SealMark = Readonly<z.infer<typeof sealMark>>;
