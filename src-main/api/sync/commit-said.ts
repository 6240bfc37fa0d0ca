import type { Done } from '../../../shared/api/ports.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import { standingAt } from '../act/commit-decision.ts';
import type { Present } from '../caller.ts';
import { byOf } from '../desk/open-book.ts';

/** Writes down what a person did to this workstation that is no command on the book, in the person's name. */
export async function commitSaid({ at, doer }: Present, drafts: readonly Draft[]): Promise<Done> {
  const events = await at.turn.run(() => at.book.commit(drafts, byOf(doer)));
  const [first] = events;
  if (first === undefined) throw new Error('nothing to write down');
  return { at: first.at, ...standingAt(at.book, events), ids: [] };
}
