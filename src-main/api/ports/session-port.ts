import type { Me, Ports } from '../../../shared/api/ports.ts';
import { hasAccepted, type Role } from '../../../shared/domain/account.ts';
import { signedCommand } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { rolesFor } from '../../../shared/events/rights.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { passwordDue, passwordStanding } from '../../../shared/views/password-due.ts';
import { isVouched } from '../../../shared/views/vouchers.ts';
import { goodPassword } from '../../identity/password-rules.ts';
import { reseal } from '../../identity/sealed-key.ts';
import { keyInUse } from '../../identity/signing.ts';
import { actAs } from '../act/act.ts';
import { present, waiting, type Present } from '../caller.ts';
import { atDesk, type Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';

/** Whoever has none of these signs nothing. */
const SIGNING_ROLES: ReadonlySet<Role> = new Set(
  signedCommand.options.flatMap(({ shape }) => rolesFor({ kind: shape.kind.value })),
);

/** Signing in and out. Whoever leaves takes along what they were doing and the files they brought. */
export function sessionPort(desk: Desk, shelf: Shelf, caller: string): Ports['session'] {
  const here = () => present(desk, caller, 'allowed');
  return {
    signIn: async ({ id, password }) => {
      const at = atDesk(desk);
      if (!at.ok) return at;
      const no = waiting(at.value);
      if (no) return no;
      const signedIn = await at.value.sessions.signIn(caller, id, password);
      return signedIn.ok ? meOf(await here(), desk) : signedIn;
    },
    signOut: async (how) => {
      const at = desk.current();
      // A lock is a pause: what was begun goes on, and the files are there when the person is back.
      if (how === 'person') await Promise.all([at?.jobs.cancel(caller), shelf.sweep(caller)]);
      await at?.sessions.end(caller, how);
    },
    setPassword: async ({ old, fresh }) => {
      const who = await here();
      return who.ok ? setPassword(desk, who.value, old, fresh) : who;
    },
    stay: async () => {
      desk.current()?.sessions.touch(caller);
      return meOf(await here(), desk);
    },
  };
}

/** The person sets their own: the same key under other words, so that earlier signatures stay theirs (R4). */
async function setPassword(
  desk: Desk,
  who: Present,
  old: string,
  fresh: string,
): ReturnType<Ports['session']['setPassword']> {
  const { account, at, doer } = who;
  const proof = await at.check({
    id: account.id,
    password: old,
    by: doer,
    signing: { command: 'password.set', subject: { kind: 'account', id: account.id } },
  });
  if (!proof.ok) return proof;
  const good = goodPassword(fresh, { ...account, old }, at.register.policy().shortest);
  if (!good.ok) return good;
  const key = await reseal(account.id, keyInUse(account), old, fresh, desk.tools);
  return key ? actAs(desk, who, { kind: 'password.set', key }) : refused('wrong-password');
}

function meOf(who: Result<Present, RefusalCode>, desk: Desk): Result<Me, RefusalCode> {
  return who.ok ? ok(meFrom(who.value, desk)) : who;
}

export function meFrom(
  { account, session, at }: Pick<Present, 'account' | 'session' | 'at'>,
  { tools }: Desk,
): Me {
  const { id, name, title, roles, limits, person, mustChange } = account;
  const policy = at.register.policy();
  const standing = passwordStanding(account, policy, tools.clock.now());
  const because = standing === 'too-old' ? 'age' : mustChange ? 'issued' : null;
  const signs = account.roles.some((role) => SIGNING_ROLES.has(role));
  return {
    id,
    name,
    title,
    roles,
    limits,
    person,
    mustChange: because !== null,
    changeBecause: because,
    passwordDue: passwordDue(account, policy),
    mustAccept: signs && !hasAccepted(account),
    vouched: signs ? isVouched(account) : null,
    locksAt: session.locksAt,
    needsId: !session.signed,
  };
}
