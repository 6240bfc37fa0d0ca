import { z } from 'zod';
import { account, accountKey, role } from '../../domain/account.ts';
import { accountId, bookId, deviceId, packetId, personId } from '../../domain/ids.ts';
import { line, prose } from '../../kernel/text.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

export const bookEvents = {
  'book-made/1': z.strictObject({
    id: bookId,
    name: line(120),
    site: line(120),
    zone: line(64),
    app: line(60),
  }),
  'device-enrolled/1': z.strictObject({ id: deviceId, name: line(120), key: hex64 }),
  'account-made/1': z.strictObject({
    account: account.pick({ id: true, name: true, title: true, roles: true, person: true }),
    key: accountKey,
    mustChange: z.boolean(),
  }),
  'account-changed/1': z.discriminatedUnion('field', [
    z.strictObject({ id: accountId, field: z.literal('name'), old: line(120), new: line(120) }),
    z.strictObject({ id: accountId, field: z.literal('title'), old: line(120), new: line(120) }),
    z.strictObject({
      id: accountId,
      field: z.literal('roles'),
      old: z.array(role).readonly(),
      new: z.array(role).readonly(),
    }),
    z.strictObject({
      id: accountId,
      field: z.literal('person'),
      old: personId.nullable(),
      new: personId.nullable(),
    }),
  ]),
  'account-revoked/1': z.strictObject({ id: accountId }),
  'account-locked/1': z.strictObject({ id: accountId, failures: z.int() }),
  'account-unlocked/1': z.strictObject({ id: accountId }),
  /** `own`: by the person, the same key under a new password; else a reset, with a new key. */
  'password-set/1': z.strictObject({ id: accountId, key: accountKey, own: z.boolean() }),
  'signed-in/1': z.strictObject({ id: accountId }),
  'signed-out/1': z.strictObject({ id: accountId, how: z.enum(['person', 'lock', 'closed']) }),
  'sign-in-failed/1': z.strictObject({ id: line(64), known: z.boolean() }),
  'attempt-refused/1': z.strictObject({ command: line(60), code: line(60), detail: prose(2000) }),
  'exported/1': z.strictObject({ what: line(200), sha256: hex64, rows: z.int() }),
  'packet-exported/1': z.strictObject({
    id: packetId,
    record: z.strictObject({
      kind: z.enum(['rollout', 'wave']),
      id: z.uuid(),
      number: line(60),
      revision: z.int(),
    }),
    sha256: hex64,
    digest: hex64,
    pages: z.int(),
    upTo: z.int(),
  }),
  'packet-verified/1': z.strictObject({
    sha256: hex64,
    name: line(300),
    intact: z.boolean(),
    detail: prose(2000),
  }),
} as const;
