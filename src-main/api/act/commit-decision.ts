import type { Done } from '../../../shared/api/ports.ts';
import type { DecideContext } from '../../../shared/decide/context.ts';
import { decide } from '../../../shared/decide/decide.ts';
import { atSite } from '../../../shared/decide/site-of.ts';
import type { BookId, DeviceId } from '../../../shared/domain/ids.ts';
import type { Command } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { actingRole } from '../../../shared/events/rights.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Present } from '../caller.ts';
import type { WaveBook } from '../desk/open-book.ts';
import type { Tools } from '../desk/tools.ts';

/** A context to decide in, and the ids that were made in it so far. */
export interface Deciding {
  readonly context: DecideContext;
  readonly ids: readonly string[];
}

export function contextFor(
  { at, account }: Pick<Present, 'at' | 'account'>,
  { clock, random }: Tools,
): Deciding {
  const now = clock.now();
  const ids: string[] = [];
  const newId = (): string => {
    const id = random.uuid(now.ms);
    ids.push(id);
    return id;
  };
  const { book, integrity } = at;
  const { id, origin } = book.device;
  const place = { position: book.count(), book: book.info.id as BookId, device: id as DeviceId, origin };
  return {
    ids,
    context: {
      now,
      by: at.register.account(account.id) ?? account,
      newId,
      intact: integrity.intact(),
      signature: null,
      ...place,
    },
  };
}

/** Decides and commits; call it within the book's turn, with the shards loaded. */
export async function commitDecision(
  who: Present,
  command: Command,
  { context, ids }: Deciding,
  role: string | null = null,
): Promise<Result<Done, RefusalCode>> {
  const { book } = who.at;
  const decision = decide(book.state(), command, context);
  if (!decision.ok) return decision;
  const by = {
    actor: who.account.id,
    role: role ?? actingRole(command, atSite(book.state(), command, context).by),
    session: who.session.id,
  };
  const events = await book.commit(decision.value, by, context.now);
  return ok({ at: context.now, ...standingAt(book, events), ids });
}

/** Where they stand in the order of the whole book, which is not their number at this workstation. */
export function standingAt(
  book: Pick<WaveBook, 'placeOf' | 'count'>,
  events: readonly Envelope[],
): Pick<Done, 'from' | 'to'> {
  const place = (event: Envelope | undefined): number =>
    1 + (event ? (book.placeOf(event.origin, event.seq) ?? book.count() - 1) : book.count() - 1);
  return { from: place(events[0]), to: place(events.at(-1)) };
}
