import type { Ports } from '../../../shared/api/ports.ts';
import { actAtSitting } from '../act/act-at-sitting.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Shelf } from '../door/shelf.ts';
import { giveScan, recordPaper } from '../act/paper-act.ts';

/** Approvals that come otherwise than from the person at their own window: around one table, and on paper. */
export function approvalPort(desk: Desk, shelf: Shelf, caller: string): Ports['approval'] {
  return {
    ceremony: async (asked) => {
      const who = await present(desk, caller);
      return who.ok ? actAtSitting(who.value, asked, desk.tools) : who;
    },
    paper: async (asked) => {
      const who = await present(desk, caller);
      return who.ok ? recordPaper({ desk, shelf }, who.value, asked) : who;
    },
    scan: async (asked) => {
      const who = await present(desk, caller);
      return who.ok ? giveScan(shelf, who.value, asked) : who;
    },
  };
}
