import { z } from 'zod';
import { accountKey, role } from '../../domain/account.ts';
import { accountId, personId } from '../../domain/ids.ts';
import { line, said } from '../../kernel/text.ts';

const kind = <Name extends string>(name: Name) => z.literal(name);

/** A person or a script types these; keys are made and sealed by the identity service, never by the caller. */
export const bookCommands = [
  z.strictObject({
    kind: kind('account.make'),
    id: accountId,
    name: line(120),
    title: line(120),
    roles: z.array(role).max(9),
    person: personId.nullable().default(null),
    key: accountKey,
  }),
  z.strictObject({
    kind: kind('account.change'),
    id: accountId,
    name: line(120),
    title: line(120),
    roles: z.array(role).max(9),
    /** Who of the roster they are; null is nobody. Left out: as before. */
    person: personId.nullable().optional(),
    reason: said(2000),
  }),
  z.strictObject({ kind: kind('account.revoke'), id: accountId, reason: said(2000) }),
  z.strictObject({ kind: kind('account.unlock'), id: accountId, reason: said(2000) }),
  z.strictObject({ kind: kind('account.reset'), id: accountId, key: accountKey, reason: said(2000) }),
  z.strictObject({ kind: kind('password.set'), key: accountKey }),
] as const;
