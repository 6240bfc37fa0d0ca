import { z } from 'zod';
import { account, accountKey, role, roleLimit } from '../../domain/account.ts';
import { delegation } from '../../domain/delegation.ts';
import { accountId, alertId, bookId, delegationId, deviceId, packetId, personId } from '../../domain/ids.ts';
import { policy } from '../../domain/policy.ts';
import { rolloutClass } from '../../domain/rollout.ts';
import { savedFilter } from '../../domain/trail-filter.ts';
import { routeGate, routeTemplate } from '../../domain/wave.ts';
import { deviceCode, lifeLinks, originId, shareReport, syncAlarm } from '../../domain/device.ts';
import { instant } from '../../kernel/instant.ts';
import { line, prose, said } from '../../kernel/text.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

export const bookEvents = {
  'book-made/1': z.strictObject({
    id: bookId,
    name: line(120),
    site: line(120),
    zone: line(64),
    app: line(60),
  }),
  /**
   * `code`: what numbers made there end in. `boxKey`: X25519; null for a book's first workstation. `continues`: the word of its
   * lives before, by which the only workstation of a book goes on.
   */
  'device-enrolled/2': z.strictObject({
    id: deviceId,
    incarnation: z.int().min(1),
    name: line(120),
    place: prose(120),
    key: hex64,
    boxKey: hex64.nullable(),
    code: deviceCode,
    continues: lifeLinks,
  }),
  'device-described/1': z.strictObject({
    id: deviceId,
    old: z.strictObject({ name: line(120), place: prose(120), boxKey: hex64.nullable() }),
    new: z.strictObject({ name: line(120), place: prose(120), boxKey: hex64.nullable() }),
  }),
  /** Its events of `origin` from number `from` on count no more, wherever they lie. */
  'device-revoked/1': z.strictObject({ id: deviceId, origin: originId, from: z.int().min(0) }),
  /** The workstation shares the book through that folder from now on. `old`: the folder before. */
  'share-set/1': z.strictObject({ where: line(1000), sealed: z.boolean(), old: line(1000).nullable() }),
  'share-removed/1': z.strictObject({ where: line(1000) }),
  'share-checked/1': z.strictObject({ where: line(1000), report: shareReport }),
  /** Files of the book were written to, or taken from, a folder or stick by hand; or it was saved as a backup. */
  'files-carried/1': z.strictObject({
    how: z.enum(['out', 'in', 'backup']),
    where: line(1000),
    events: z.int().min(0),
  }),
  'sync-alarm/1': syncAlarm,
  /** `key`, `of`: the field and the writes that stood against each other; `chosen` is one of them. */
  'conflict-settled/1': z.strictObject({
    id: z.string().max(400),
    key: z.string().max(300),
    of: z.array(z.uuid()).min(2).max(200).readonly(),
    chosen: z.uuid(),
    value: z.json(),
  }),
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
  'account-limited/1': z.strictObject({
    id: accountId,
    old: z.array(roleLimit).readonly(),
    new: z.array(roleLimit).readonly(),
  }),
  /** A second person checked who holds this key; `intent`: the words in which they certified that their signature binds them (R14). */
  'identity-checked/1': z.strictObject({ id: accountId, key: hex64, how: line(400), intent: said(1000) }),
  /** The words they accepted, whole (R15). */
  'accountability-accepted/1': z.strictObject({ id: accountId, version: z.int().min(1), text: said(4000) }),
  'account-revoked/1': z.strictObject({ id: accountId }),
  'account-locked/1': z.strictObject({ id: accountId, failures: z.int() }),
  'account-unlocked/1': z.strictObject({ id: accountId }),
  /** `own`: by the person, the same key under a new password; else a reset, with a new key. */
  'password-set/1': z.strictObject({ id: accountId, key: accountKey, own: z.boolean() }),
  'policy-set/1': z.strictObject({ old: policy, new: policy }),
  /** `new` null: records of this class begin as without a template. */
  'route-template-set/1': z.strictObject({
    class: rolloutClass,
    gate: routeGate,
    old: routeTemplate.nullable(),
    new: routeTemplate.nullable(),
  }),
  'delegation-made/1': z.strictObject({ delegation }),
  'delegation-ended/1': z.strictObject({ id: delegationId }),
  /** The clock of this workstation is behind what the book has seen (`back`), ran ahead of itself (`forward`), or is off against peers (`skew`), by `ms` (R27). */
  'clock-flagged/1': z.strictObject({
    kind: z.enum(['back', 'forward', 'skew']),
    ms: z.int().min(0),
    seen: instant,
    now: instant,
  }),
  'alert-acknowledged/1': z.strictObject({ id: alertId }),
  'filter-saved/1': z.strictObject({ old: savedFilter.nullable(), new: savedFilter }),
  'filter-withdrawn/1': z.strictObject({ old: savedFilter }),
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
