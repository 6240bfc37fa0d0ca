import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import type { Shard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import type { PageContext } from '../../../shared/views/page-context.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { AtDesk } from '../desk/open-book.ts';

/** What a page is made from: a state, and who looks at it and when. */
export interface Look {
  readonly state: BookState;
  readonly context: PageContext;
  readonly at: AtDesk;
}

type Shards = (state: BookState) => readonly Shard[];

/** Looks at the book as it is (`upTo` null), or as it was after that many events, at the moment of the last of them. */
export async function look(
  desk: Desk,
  caller: string,
  shards: Shards,
  upTo: number | null = null,
): Promise<Result<Look, RefusalCode>> {
  const who = await present(desk, caller);
  if (!who.ok) return who;
  const { at, account } = who.value;
  const intact = at.integrity.intact();
  if (upTo !== null && upTo < at.book.count())
    return ok({
      at,
      state: await at.book.asOf(upTo),
      context: { now: await momentOf(at, upTo, desk), intact, viewer: account },
    });
  await at.book.load(shards(at.book.state()));
  return ok({
    at,
    state: at.book.state(),
    context: { now: desk.tools.clock.now(), intact, viewer: account, readiness: at.readiness },
  });
}

async function momentOf({ book }: AtDesk, upTo: number, { tools }: Desk): Promise<PageContext['now']> {
  const [last] = upTo === 0 ? [] : await book.read(upTo - 1, upTo);
  return last?.at ?? book.state().book?.madeAt ?? tools.clock.now();
}

/** A page that is there, or a refusal that names what is not. */
export function found<Page>(page: Page | null, what: string, id: string): Result<Page, RefusalCode> {
  return page === null ? refused('not-found', { what, id }) : ok(page);
}
