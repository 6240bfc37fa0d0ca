import type { Ports } from '../../../shared/api/ports.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { RolloutId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/events/fold.ts';
import { editsContent } from '../../../shared/events/fold/void-signatures.ts';
import { emptyState } from '../../../shared/events/state.ts';
import { lastSignature, signingPage, type SigningSources } from '../../../shared/views/signing-page.ts';
import { sectionSummary } from '../../../shared/words/section-words.ts';
import { shardsOfRollout } from '../act/shards-for.ts';
import type { Desk } from '../desk/desk.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { eventsAt, rowsAt } from '../trail/trail-rows.ts';
import { found, look, type Look } from './look.ts';

/** What a signer sees: with the record as it stood when they last signed it, and what was edited since. */
export function signingPort(desk: Desk, caller: string): Pick<Ports['read'], 'signing'> {
  return {
    signing: async (target) => {
      const seen = await look(desk, caller, () => shardsOfRollout(target.rollout));
      if (!seen.ok) return seen;
      const sources = await sourcesFor(
        seen.value,
        target.rollout,
        target.gate === 'plan' ? null : target.wave,
      );
      return found(
        signingPage(seen.value.state, target, seen.value.context, sources),
        target.wave === null ? 'rollout' : 'wave',
        target.wave ?? target.rollout,
      );
    },
  };
}

async function sourcesFor(
  { state, context: { viewer }, at: { book } }: Look,
  id: string,
  waveId: string | null,
): Promise<SigningSources> {
  const nothing: SigningSources = { summary: sectionSummary, past: null, changes: [] };
  const rollout = state.rollouts.get(id as RolloutId);
  const wave = rollout?.waves.find((one) => one.id === waveId) ?? null;
  const last = rollout && viewer && lastSignature({ rollout, wave }, viewer.id);
  if (!last) return nothing;
  const events = await eventsAt(book, await positionsOf(book, id));
  const signed = events.findIndex(
    ({ event }) => event.type === 'signed/1' && (event.data['signature'] as { id?: unknown }).id === last.id,
  );
  if (signed < 0) return nothing;
  const past = events
    .slice(0, signed)
    .reduce((now, { event }) => fold(now, event), emptyState)
    .rollouts.get(id as RolloutId) as Rollout | undefined;
  const since = events
    .slice(signed + 1)
    .filter(
      ({ event: { subject }, event }) =>
        editsContent(event) && (wave === null || subject.wave === undefined || subject.wave === wave.id),
    );
  return {
    ...nothing,
    past: past ?? null,
    changes: await rowsAt(
      book,
      since.map(({ position }) => position),
    ),
  };
}

/** Every event of one rollout, without its readings: they are many, and nobody signs them. */
async function positionsOf(book: WaveBook, rollout: string): Promise<readonly number[]> {
  return (await trailIndexOf(book).entries())
    .filter((entry) => entry.rollout === rollout && !entry.type.startsWith('measurements-'))
    .map((entry) => entry.position);
}
