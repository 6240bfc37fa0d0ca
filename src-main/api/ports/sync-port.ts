import { resolve } from 'node:path';
import type { Ports } from '../../../shared/api/ports.ts';
import type { RoundSaid } from '../../../shared/api/sharing-ports.ts';
import { barredFrom } from '../../../shared/decide/barred.ts';
import type { Role } from '../../../shared/domain/account.ts';
import type { DeskCommand } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { contextFor } from '../act/commit-decision.ts';
import { ATTEMPTS, logRefused } from '../act/refused-attempt.ts';
import { present, type Present } from '../caller.ts';
import { atDesk, type Desk } from '../desk/desk.ts';
import type { AtDesk } from '../desk/open-book.ts';
import type { Shelf } from '../door/shelf.ts';
import { backUp } from '../sync/back-up.ts';
import { carried } from '../sync/carried.ts';
import { checkShare } from '../sync/check-share.ts';
import { examined } from '../sync/examined.ts';
import { healed } from '../sync/healed.ts';
import { incidentFile } from '../sync/incident-file.ts';
import { isBarred } from '../sync/joining.ts';
import { shareThrough, unshare } from '../sync/share-through.ts';

const ADMIN: readonly Role[] = ['administrator'];

/** The exchange with other workstations, as people ask for it. Sharing, ending it and backing up are for administrators. */
export function syncPort(desk: Desk, shelf: Shelf, caller: string): Ports['sync'] {
  const { tools } = desk;
  return {
    round: async () => {
      const at = await exchanging(desk, caller);
      if (!at.ok) return at;
      const result = await at.value.sync.round();
      return result ? ok(saidOf(result)) : refused('share-not-set');
    },
    share: async (input) => {
      const who = await administrator(desk, caller, 'share.set');
      return who.ok ? shareThrough(who.value, { ...input, where: resolve(input.where) }, tools) : who;
    },
    unshare: async ({ reason }) => {
      const who = await administrator(desk, caller, 'share.remove');
      return who.ok ? unshare(who.value, reason, tools) : who;
    },
    doctor: async ({ where }) => {
      const who = await present(desk, caller);
      return who.ok ? examined(who.value, where === null ? null : resolve(where), tools) : who;
    },
    carry: async ({ how, where }) => {
      const at = await exchanging(desk, caller);
      if (!at.ok) return at;
      const who = await present(desk, caller);
      return carried(at.value, { how, where: resolve(where) }, who.ok ? who.value.doer : NOBODY, tools);
    },
    backup: async ({ to }) => {
      const who = await administrator(desk, caller, 'book.backup');
      return who.ok ? backUp(who.value, resolve(to), tools) : who;
    },
    heal: async ({ where }) => {
      const at = await healing(desk, caller);
      return at.ok ? healed(at.value, where === null ? null : resolve(where), desk) : at;
    },
    verify: async () => {
      const who = await present(desk, caller);
      return who.ok ? checkShare(who.value.at, desk) : who;
    },
    incident: async () => {
      const who = await present(desk, caller);
      return who.ok ? incidentFile(who.value, shelf, tools) : who;
    },
  };
}

const NOBODY = { account: null, session: null } as const;

function saidOf({ published, taken, operations, troubles }: RoundSaid): RoundSaid {
  return { published, taken, operations, troubles };
}

/** Whoever is signed in; at a workstation that is not let in yet, where nobody can be, anybody. */
async function exchanging(desk: Desk, caller: string): Promise<Result<AtDesk, RefusalCode>> {
  const at = atDesk(desk);
  if (!at.ok || isBarred(at.value)) return at;
  const who = await present(desk, caller);
  return who.ok ? at : who;
}

/** Whoever is signed in; where so much of the book is damaged that it knows nobody any more, anybody: only what was signed comes in. */
async function healing(desk: Desk, caller: string): Promise<Result<AtDesk, RefusalCode>> {
  const at = atDesk(desk);
  if (!at.ok) return at;
  const { book } = at.value;
  if (book.integrity().kind === 'damaged' && book.state().accounts.size === 0) return at;
  const who = await present(desk, caller);
  return who.ok ? at : who;
}

/** That somebody else tried is written down (R2). */
async function administrator(
  desk: Desk,
  caller: string,
  command: DeskCommand,
): Promise<Result<Present, RefusalCode>> {
  const who = await present(desk, caller);
  if (!who.ok) return who;
  const { at, doer } = who.value;
  at.sessions.touch(caller);
  await at.clock.look();
  const asker = { ...contextFor(who.value, desk.tools).context, intact: true };
  const no = barredFrom(at.book.state(), ADMIN, asker);
  if (!no || no.ok) return who;
  await logRefused({ command, subject: ATTEMPTS }, no.refusal, doer, at.register);
  return no;
}
