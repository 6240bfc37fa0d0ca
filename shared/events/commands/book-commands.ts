import { z } from 'zod';
import { accountKey, role, roleLimit } from '../../domain/account.ts';
import { delegation } from '../../domain/delegation.ts';
import { deviceCode, joinRequest } from '../../domain/device.ts';
import { accountId, alertId, delegationId, deviceId, filterId, personId } from '../../domain/ids.ts';
import { policy } from '../../domain/policy.ts';
import { rolloutClass } from '../../domain/rollout.ts';
import { savedFilter } from '../../domain/trail-filter.ts';
import { routeGate, routeTemplate } from '../../domain/wave.ts';
import { line, prose, said } from '../../kernel/text.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);

/** A person or a script types these; keys are made and sealed by the identity service, never by the caller. */
export const bookCommands = [
  z.strictObject({
    kind: kind('account.make'),
    id: accountId,
    name: line(120),
    title: line(120),
    roles: z.array(role).max(9),
    limits: z.array(roleLimit).max(9).default([]),
    person: personId.nullable().default(null),
    key: accountKey,
  }),
  z.strictObject({
    kind: kind('account.change'),
    id: accountId,
    name: line(120),
    title: line(120),
    roles: z.array(role).max(9),
    /** Left out: as before. */
    limits: z.array(roleLimit).max(9).optional(),
    /** Who of the roster they are; null is nobody. Left out: as before. */
    person: personId.nullable().optional(),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('account.revoke'), id: accountId, reason: said(2000) }),
  z.strictObject({ kind: kind('account.unlock'), id: accountId, reason: said(2000) }),
  z.strictObject({ kind: kind('account.reset'), id: accountId, key: accountKey, reason: said(2000) }),
  z.strictObject({ kind: kind('password.set'), key: accountKey }),
  /** That the person was identified and certified their intent: by somebody else than they, and than whoever issued their password (R14, R16). */
  z.strictObject({ kind: kind('account.vouch'), id: accountId, how: line(400) }),
  /** The person accepts the accountability statement of that version (R15). */
  z.strictObject({ kind: kind('account.accept'), version: z.int().min(1) }),
  /** Lets a workstation in that asked; the fingerprint was compared. `code` null: the next free letter. */
  z.strictObject({
    kind: kind('device.enrol'),
    request: joinRequest,
    code: deviceCode.nullable().default(null),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('device.revoke'), id: deviceId, reason: said(2000) }),
  /** Of this workstation: how people call it and where it stands. */
  z.strictObject({ kind: kind('device.describe'), name: line(120), place: prose(120) }),
  /** Settles one conflict, or many alike, by choosing of each the write whose event is named. */
  z.strictObject({
    kind: kind('conflict.settle'),
    choices: z
      .array(z.strictObject({ id: z.string().max(400), event: z.uuid() }))
      .min(1)
      .max(500),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('policy.set'), policy, reason: said(2000) }),
  z.strictObject({
    kind: kind('route-template.set'),
    class: rolloutClass,
    gate: routeGate,
    template: routeTemplate.nullable(),
    reason: said(2000),
  }),
  /** From whoever asks. */
  z.strictObject({
    kind: kind('delegation.make'),
    ...delegation.pick({ to: true, start: true, end: true, reason: true }).shape,
  }),
  z.strictObject({ kind: kind('delegation.end'), id: delegationId, reason: said(2000) }),
  z.strictObject({ kind: kind('alert.acknowledge'), id: alertId, note: said(2000) }),
  /** Under a name that is there already, the filter is replaced. */
  z.strictObject({ kind: kind('filter.save'), ...savedFilter.omit({ id: true }).shape }),
  z.strictObject({ kind: kind('filter.withdraw'), id: filterId, reason: prose(2000).default('') }),
] as const;
