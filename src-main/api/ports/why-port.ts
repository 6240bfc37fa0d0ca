import type { Why } from '../../../shared/api/inputs.ts';
import type { Ports } from '../../../shared/api/ports.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok, refused } from '../../../shared/kernel/result.ts';
import { gateProof } from '../../../shared/views/gate-proof.ts';
import { shardsOfRollout } from '../act/shards-for.ts';
import { present } from '../caller.ts';
import type { Desk } from '../desk/desk.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { unmoved } from '../trail/places.ts';
import { decisionsAt } from '../why/decisions.ts';
import { placeOf } from '../why/moment.ts';
import { sideOf, waveIn } from '../why/wave-in.ts';

/** Why a gate was open or closed at a moment: computed again from the log as it was then, beside what was decided and stored. */
export function whyPort(desk: Desk, caller: string): Pick<Ports['read'], 'why'> {
  return {
    why: async (asked) => {
      const who = await present(desk, caller);
      if (!who.ok) return who;
      const { book, integrity } = who.value.at;
      const { now, upTo, head, later, state } = await unmoved(book, async () => {
        const moment = await placeOf(book, asked, desk.tools.clock);
        return { ...moment, state: await stateAt(book, asked, moment.upTo) };
      });
      const place = waveIn(state, asked.rollout, asked.wave);
      if (place === null) return refused('not-found', { what: 'wave', id: asked.wave });
      const side = asked.side ?? sideOf(place.wave);
      const context = { now, upTo, intact: integrity.intact() };
      const proof = gateProof(state, place.rollout, place.wave, side, context);
      const decisions = await decisionsAt(book, asked.rollout, asked.wave, side);
      return ok({ ...proof, head, later, decisions });
    },
  };
}

/** Of the book as it is, what is in memory; of the past, replayed. */
async function stateAt(book: WaveBook, { rollout }: Why, upTo: number): Promise<BookState> {
  if (book.state().summaries.has(rollout as never)) await book.load(shardsOfRollout(rollout));
  return upTo < book.count() ? book.asOf(upTo) : book.state();
}
