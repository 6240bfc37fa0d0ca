import { z } from 'zod';
import { role } from '../domain/account.ts';
import { accountId } from '../domain/ids.ts';
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
export const makeAccount = z.object({
  id: accountId,
  name: line(120),
  title: line(120),
  roles: z.array(role).max(8),
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

/** `file`: the token an upload gave, or, for the command line, a path prefixed `path:`. */
export const importFile = z.object({
  kind: z.enum(['people', 'training']),
  file: z.string(),
  name: line(300),
  map: z.record(z.string(), z.string()).nullable().default(null),
  zone: line(64).nullable().default(null),
});
export const makePacket = z.object({
  kind: z.enum(['rollout', 'wave']),
  rollout: z.string(),
  id: z.string(),
});

/** Newest first, from `before` downwards; all filters narrow. */
export const trail = z.object({
  rollout: z.string().nullable().default(null),
  wave: z.string().nullable().default(null),
  actor: z.string().nullable().default(null),
  what: z.string().nullable().default(null),
  text: z.string().max(200).default(''),
  from: z.int().nullable().default(null),
  to: z.int().nullable().default(null),
  upTo: z.int().min(0).nullable().default(null),
  before: z.int().nullable().default(null),
  limit: z.int().min(1).max(1000).default(200),
});

export type AsOf = z.infer<typeof asOf>;
export type MakeBook = z.infer<typeof makeBook>;
export type MakeAccount = z.infer<typeof makeAccount>;
export type Signing = z.infer<typeof signing>;
export type People = z.infer<typeof people>;
export type ImportFile = z.infer<typeof importFile>;
export type MakePacket = z.infer<typeof makePacket>;
export type Trail = z.infer<typeof trail>;
