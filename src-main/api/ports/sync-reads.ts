import type { Ports } from '../../../shared/api/ports.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { conflictOf } from '../../../shared/views/conflict-data.ts';
import { conflictView } from '../../../shared/words/conflict-words.ts';
import { shardsOfOpen } from '../act/shards-for.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import { syncPageOf } from '../sync/sync-page.ts';
import { found, look } from './look.ts';

/** How the book stands with other workstations, and what two of them wrote at once. */
export function syncReads(desk: Desk, caller: string): Pick<Ports['read'], 'sync' | 'conflict'> {
  return {
    sync: async () => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { at, account } = who.value;
      await at.book.load(shardsOfOpen(at.book.state()));
      return ok(await syncPageOf(at, account, desk.tools));
    },
    conflict: async ({ id }) => {
      const seen = await look(desk, caller, shardsOfOpen);
      if (!seen.ok) return seen;
      const { state, context } = seen.value;
      const data = conflictOf(state, id, context.viewer);
      return found(data && conflictView(data, { state }), 'conflict', id);
    },
  };
}
