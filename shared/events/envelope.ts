import { z } from 'zod';
import { instant } from '../kernel/instant.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** `<device uuid>-<incarnation>`: whose tree an event is a leaf of. */
export const origin = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}-[1-9]\d{0,5}$/);

/** What an event is about, from the widest to the narrowest record. */
export const subject = z.strictObject({
  kind: z.enum([
    'book',
    'account',
    'device',
    'person',
    'item',
    'training',
    'import',
    'rollout',
    'phase',
    'wave',
    'packet',
  ]),
  id: z.string().min(1).max(200),
  rollout: z.string().optional(),
  wave: z.string().optional(),
});
export type Subject = Readonly<z.infer<typeof subject>>;

/**
 * One fact as it lies in the log: one line of RFC 8785 JSON. `prev` is the SHA-256 of the line before it
 * of the same origin (64 zeros for the first). `heads` names what this device had newly seen of other
 * origins since its own last event. `batch` ties the events of one action: a log that ends inside a
 * batch is cut back to the batch's start. `replaces` is the digest of the value this event replaces.
 */
export const envelope = z.strictObject({
  v: z.literal(1),
  id: z.uuid(),
  origin,
  seq: count,
  lamport: count,
  at: instant,
  actor: z.string().min(1).max(64).nullable(),
  role: z.string().min(1).max(64).nullable(),
  session: z.uuid().nullable(),
  type: z.string().regex(/^[a-z][a-z0-9-]*\/[1-9]\d*$/),
  subject,
  data: z.record(z.string(), z.json()),
  reason: z.string().nullable(),
  batch: z.strictObject({ index: count, of: z.int().min(1) }),
  heads: z.array(z.strictObject({ origin, seq: count, hash: hex64 })),
  replaces: hex64.nullable(),
  prev: hex64,
});
export type Envelope = Readonly<z.infer<typeof envelope>>;

/** What `decide` gives: the book adds id, place, time, links. */
export interface Draft {
  readonly type: string;
  readonly subject: Subject;
  readonly data: Envelope['data'];
  readonly reason: string | null;
  readonly replaces?: string | null;
}
