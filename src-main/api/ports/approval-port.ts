import type { Ceremony } from '../../../shared/api/inputs.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import type { CommandKind } from '../../../shared/events/command.ts';
import type { Subject } from '../../../shared/events/envelope.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { logUnknown } from '../act/act.ts';
import { actAtSitting } from '../act/act-at-sitting.ts';
import { giveScan, recordPaper } from '../act/paper-act.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';

/** Approvals that come otherwise than from the person at their own window: around one table, and on paper. */
export function approvalPort(desk: Desk, shelf: Shelf, caller: string): Ports['approval'] {
  return {
    ceremony: async (asked) => {
      const who = await presentToApprove(desk, caller, 'sign', asked);
      return who.ok ? actAtSitting(who.value, asked, desk.tools) : who;
    },
    paper: async (asked) => {
      const who = await presentToApprove(desk, caller, 'approval.paper', asked);
      return who.ok ? recordPaper({ desk, shelf }, who.value, asked) : who;
    },
    scan: async (asked) => {
      const who = await present(desk, caller);
      return who.ok ? giveScan(shelf, who.value, asked) : who;
    },
  };
}

/** Who is at the window; that nobody fit was, and what was tried there, is written down (R2). */
async function presentToApprove(
  desk: Desk,
  caller: string,
  command: CommandKind,
  { rollout, wave }: Pick<Ceremony, 'rollout' | 'wave'>,
): Promise<Result<Present, RefusalCode>> {
  const who = await present(desk, caller);
  if (who.ok || who.refusal.code === 'no-book') return who;
  const subject: Subject =
    wave === null ? { kind: 'rollout', id: rollout, rollout } : { kind: 'wave', id: wave, rollout, wave };
  await logUnknown(desk, caller, { command, subject }, who.refusal.code);
  return who;
}
