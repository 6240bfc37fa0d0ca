import { z } from 'zod';
import { role, roleLimit } from '../domain/account.ts';
import { accountId, importMapId, measureId, personId, rolloutId, stepId, waveId } from '../domain/ids.ts';
import { trailFilter } from '../domain/trail-filter.ts';
import { routeGate, gateSide } from '../domain/wave.ts';
import { importKind, importSummary } from '../events/catalog/people-events.ts';
import { day, instant } from '../kernel/instant.ts';
import { line, said } from '../kernel/text.ts';

/** `at` null is now; else the book as of that many events. */
export const asOf = z.object({ at: z.int().min(0).nullable().default(null) });
export const byId = z.object({ id: z.string() });
export const waveOf = z.object({ rollout: z.string(), id: z.string() });

/** Secrets are taken as typed: no trimming, only NFC, up to 1,000 characters. */
export const password = z
  .string()
  .min(1)
  .max(1000)
  .transform((t) => t.normalize('NFC'));
export const credential = z.object({ id: z.string().min(1).max(64).nullable(), password });
export const signIn = z.object({ id: z.string().min(1).max(64), password });

export const makeBook = z.object({
  name: line(120),
  site: line(120),
  zone: line(64),
  dir: z.string().nullable().default(null),
  admin: z.object({ id: accountId, name: line(120), title: line(120), password }),
});
/** A folder is a path as the operating system writes it, or, in the browser host, typed by hand. */
const folder = z.string().min(1).max(1000);
export const shareIn = z.object({
  where: folder,
  /** What lies there is sealed, so that only workstations of the book can read it. */
  sealed: z.boolean().default(true),
  reason: said(2000),
});
export const carry = z.object({ how: z.enum(['out', 'in']), where: folder });
export const joinBook = z.object({
  where: folder,
  name: line(120),
  place: z.string().max(120).default(''),
  dir: z.string().nullable().default(null),
});
export const restoreBook = z.object({ from: folder, dir: z.string().nullable().default(null) });
export const makeAccount = z.object({
  id: accountId,
  name: line(120),
  title: line(120),
  roles: z.array(role).max(9),
  limits: z.array(roleLimit).max(9).default([]),
  /** Who of the roster they are. */
  person: personId.nullable().default(null),
  password,
});
export const reset = z.object({ id: accountId, password, reason: said(2000) });

export const signing = z.object({
  rollout: z.string(),
  wave: z.string().nullable(),
  gate: z.enum(['plan', 'entry', 'exit']),
  step: z.string().nullable().default(null),
});
export const people = z.object({
  text: z.string().max(200).default(''),
  wave: z.string().nullable().default(null),
  at: z.int().min(0).nullable().default(null),
});

/** Day before month (`day-first`) or after it, of a column that leaves it open. */
export const dateOrder = z.enum(['day-first', 'month-first']);

/**
 * `file`: the token an upload gave, or, for the command line, a path prefixed `path:`. What is null the app finds
 * out by itself, or asks for in the preview; `named` takes map, orders and zone from a saved map.
 */
export const importFile = z.object({
  kind: importKind,
  file: z.string(),
  name: line(300),
  sheet: z.string().max(200).nullable().default(null),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).nullable().default(null),
  named: importMapId.nullable().default(null),
  map: z.record(z.string(), z.string()).nullable().default(null),
  orders: z.record(z.string(), dateOrder).nullable().default(null),
  zone: line(64).nullable().default(null),
  /** People only. The file is the whole roster: who is missing from it left on this day. Null: missing says nothing. */
  leftOn: day.nullable().default(null),
  /** Measurements only: of what, in which wave. */
  of: z.object({ rollout: rolloutId, wave: waveId, measure: measureId }).nullable().default(null),
});
/** What the person saw in the preview is what is taken in, or nothing: the digest of the file and the counts. */
export const importRun = importFile.extend({
  sha256: z.string().nullable().default(null),
  counts: importSummary.shape.counts.nullable().default(null),
});

export const training = asOf.extend({ rollout: z.string() });
export const person = asOf.extend({ id: z.string() });
export const item = z.object({ id: z.string() });
export const measures = asOf.extend({ rollout: z.string() });
/** The matrix as on screen: the waves shown (empty: all), the causes and the words it is narrowed to, people with gaps only or all. */
export const matrixShown = asOf.extend({
  rollout: z.string(),
  waves: z.array(z.string()).default([]),
  causes: z.array(z.string()).default([]),
  items: z.array(z.string()).default([]),
  lines: z.array(z.string()).default([]),
  shifts: z.array(z.string()).default([]),
  text: z.string().max(200).default(''),
});
export const makePacket = z.object({
  kind: z.enum(['rollout', 'wave']),
  rollout: z.string(),
  id: z.string(),
});

/** Newest first, from `before` downwards; all filters narrow. `limit` is of the page, not of an export. */
export const trail = trailFilter.extend({
  upTo: z.int().min(0).nullable().default(null),
  before: z.int().nullable().default(null),
  limit: z.int().min(1).max(1000).default(200),
});
/** By position (from 1), or by the event's own id, which stays the same wherever the book is. */
export const event = z.object({
  position: z.int().min(1).nullable().default(null),
  id: z.uuid().nullable().default(null),
});

/** At a moment (ms), or after that many events; both null is now. `side` null: the gate that was ahead then. */
export const why = z.object({
  rollout: z.string(),
  wave: z.string(),
  side: gateSide.nullable().default(null),
  at: z.int().nullable().default(null),
  upTo: z.int().min(0).nullable().default(null),
});

/** A record's id becomes the name of a file: nothing but one is let in. */
export const ceremony = z.object({
  rollout: z.uuid(),
  wave: z.uuid().nullable(),
  gate: routeGate,
});
/** One of the board, with their own id and password, at somebody else's window. */
export const ceremonySign = ceremony.extend({
  verdict: z.enum(['sign', 'reject', 'abstain']),
  /** What was shown. */
  digest: z.string().length(64),
  comment: z.string().max(2000).default(''),
  credential: signIn,
});
/** `file`: the token an upload gave, or `path:` and a path for the command line. */
export const paper = z.object({
  rollout: rolloutId,
  wave: waveId.nullable(),
  gate: routeGate,
  step: stepId,
  signer: accountId,
  signedOn: instant,
  digest: z.string().length(64),
  file: z.string(),
  name: line(300),
  reason: said(2000),
});

/** Events by their ids. */
export const reachAsked = z.object({ events: z.array(z.uuid()).max(50) });

export type ReachAsked = z.infer<typeof reachAsked>;
export type AsOf = z.infer<typeof asOf>;
export type MakeBook = z.infer<typeof makeBook>;
export type MakeAccount = z.infer<typeof makeAccount>;
export type Signing = z.infer<typeof signing>;
export type People = z.infer<typeof people>;
export type ImportFile = z.infer<typeof importFile>;
export type MakePacket = z.infer<typeof makePacket>;
export type Trail = z.infer<typeof trail>;
export type ImportRun = z.infer<typeof importRun>;
export type Training = z.infer<typeof training>;
export type Person = z.infer<typeof person>;
export type Item = z.infer<typeof item>;
export type Measures = z.infer<typeof measures>;
export type MatrixShown = z.infer<typeof matrixShown>;
export type Event = z.infer<typeof event>;
export type Why = z.infer<typeof why>;
export type Ceremony = z.infer<typeof ceremony>;
export type CeremonySign = z.infer<typeof ceremonySign>;
export type Paper = z.infer<typeof paper>;
export type ShareIn = z.infer<typeof shareIn>;
export type Carry = z.infer<typeof carry>;
export type JoinBook = z.infer<typeof joinBook>;
export type RestoreBook = z.infer<typeof restoreBook>;
