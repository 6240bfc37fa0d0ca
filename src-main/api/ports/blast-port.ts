import type { Ports } from '../../../shared/api/ports.ts';
import { decide } from '../../../shared/decide/decide.ts';
import { isSigned, type Command } from '../../../shared/events/command.ts';
import type { Draft, Envelope } from '../../../shared/events/envelope.ts';
import { fold } from '../../../shared/events/fold.ts';
import type { RolloutId } from '../../../shared/domain/ids.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok, refused } from '../../../shared/kernel/result.ts';
import { blastRadius } from '../../../shared/views/blast-radius.ts';
import { contextFor } from '../act/commit-decision.ts';
import { shardsFor } from '../act/shards-for.ts';
import { present, type Present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { Tools } from '../desk/tools.ts';

/** What an edit would touch: decided and folded on the side, and then forgotten. */
export function blastPort(desk: Desk, caller: string): Pick<Ports['read'], 'blast'> {
  return {
    blast: async (command) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      if (!('rollout' in command) || isSigned(command))
        return refused('invalid', {
          problems: [{ path: 'kind', message: 'only an edit of a rollout can be looked at beforehand' }],
        });
      const { book, integrity, readiness } = who.value.at;
      await book.load(shardsFor(command, book.state()));
      const after = afterwards(who.value, command, desk.tools);
      if (!after.ok) return after;
      const [old, next] = [
        book.state().rollouts.get(command.rollout),
        after.value.rollouts.get(command.rollout),
      ];
      if (!old || !next) return refused('not-found', { what: 'rollout', id: command.rollout });
      return ok(
        blastRadius(book.state(), old, next, {
          now: desk.tools.clock.now(),
          intact: integrity.intact(),
          viewer: who.value.account,
          readiness,
        }),
      );
    },
  };
}

function afterwards(who: Present, command: Command & { readonly rollout: RolloutId }, tools: Tools) {
  const state = who.at.book.state();
  const { context } = contextFor(who, tools);
  // The reason is asked for once the person knows what the edit touches.
  const explained =
    'reason' in command && command.reason === '' ? { ...command, reason: 'not given yet' } : command;
  const decision = decide(state, explained, context);
  return decision.ok
    ? ok(
        decision.value.reduce(
          (now: BookState, draft, index) => fold(now, asEvent(draft, index, who, tools)),
          state,
        ),
      )
    : decision;
}

/** Enough of an event for folding it once. */
function asEvent(
  draft: Draft,
  index: number,
  { at: { book }, account }: Present,
  { clock, random }: Tools,
): Envelope {
  const now = clock.now();
  const [own, ...others] = book.branches();
  return {
    ...draft,
    v: 1,
    id: random.uuid(now.ms),
    at: now,
    actor: account.id,
    role: null,
    session: null,
    origin: book.device.origin,
    seq: (own?.count ?? 0) + index,
    lamport: 0,
    batch: { index: 0, of: 1 },
    // It would have seen all that is here, so nothing of it is in conflict with what it edits.
    heads: others.flatMap(({ origin, folded, hash }) =>
      folded === 0 ? [] : [{ origin, seq: folded - 1, hash }],
    ),
    replaces: null,
    prev: '0'.repeat(64),
  };
}
