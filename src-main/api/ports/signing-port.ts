import type { Ports } from '../../../shared/api/ports.ts';
import type { Ceremony } from '../../../shared/api/inputs.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { RolloutId } from '../../../shared/domain/ids.ts';
import { fold } from '../../../shared/events/fold.ts';
import { editsContent } from '../../../shared/events/fold/void-signatures.ts';
import { contentDigest, PLAN_SECTIONS, WAVE_SECTIONS } from '../../../shared/events/sections.ts';
import { emptyState } from '../../../shared/events/state.ts';
import { ceremonyPage, type CeremonySources } from '../../../shared/views/ceremony-page.ts';
import { lastSignature, signingPage, type SigningSources } from '../../../shared/views/signing-page.ts';
import { printedSection } from '../../../shared/words/printed-section.ts';
import { sectionSummary } from '../../../shared/words/section-words.ts';
import { signingAt, standsAgainst } from '../act/act-at-sitting.ts';
import { shardsOfRollout } from '../act/shards-for.ts';
import type { Desk } from '../desk/desk.ts';
import type { Tools } from '../desk/tools.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { unmoved } from '../trail/places.ts';
import { seenBy } from '../trail/seen-by.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { eventsAt, rowsAt } from '../trail/trail-rows.ts';
import { found, look, type Look } from './look.ts';

/** What a signer sees: with the record as it stood when they last signed it, and what was edited since. */
export function signingPort(desk: Desk, caller: string): Pick<Ports['read'], 'signing' | 'ceremony'> {
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
    ceremony: async (asked) => {
      const seen = await look(desk, caller, () => shardsOfRollout(asked.rollout));
      if (!seen.ok) return seen;
      const { state, context } = seen.value;
      const wave = asked.gate === 'plan' ? null : asked.wave;
      const sources = await sourcesFor(seen.value, asked.rollout, wave);
      const why = whyNot(seen.value, asked, desk.tools);
      const page = ceremonyPage(state, { ...asked, wave }, context, { ...sources, why });
      return found(page, wave === null ? 'rollout' : 'wave', wave ?? asked.rollout);
    },
  };
}

/** What would be said to somebody who signed here and now, with this meaning. */
function whyNot({ state, at }: Look, asked: Ceremony, tools: Tools): CeremonySources['why'] {
  const rollout = state.rollouts.get(asked.rollout as RolloutId);
  const wave = rollout?.waves.find(({ id }) => id === asked.wave) ?? null;
  const [place, names] = asked.gate === 'plan' ? [null, PLAN_SECTIONS] : [wave, WAVE_SECTIONS];
  const digest = rollout ? contentDigest(rollout, place, names) : '';
  return (account, meaning) => {
    const command = signingAt(asked, meaning as Meaning, { digest, comment: '' });
    return standsAgainst({ at }, account, command, tools)?.code ?? null;
  };
}

function sourcesFor(seen: Look, id: string, waveId: string | null): Promise<SigningSources> {
  return unmoved(seen.at.book, () => sourcesOnce(seen, id, waveId));
}

async function sourcesOnce(
  { state, context: { viewer }, at: { book } }: Look,
  id: string,
  waveId: string | null,
): Promise<SigningSources> {
  const nothing: SigningSources = {
    summary: sectionSummary,
    printed: printedSection,
    past: null,
    changes: [],
  };
  const rollout = state.rollouts.get(id as RolloutId);
  const wave = rollout?.waves.find((one) => one.id === waveId) ?? null;
  const last = rollout && viewer && lastSignature({ rollout, wave }, viewer.id);
  if (!last) return nothing;
  const events = await eventsAt(book, await positionsOf(book, id));
  const signed = events.find(
    ({ event }) => event.type === 'signed/1' && (event.data['signature'] as { id?: unknown }).id === last.id,
  );
  if (signed === undefined) return nothing;
  // What others wrote meanwhile elsewhere was not there to be read, wherever it stands now.
  const seen = await seenBy(book, signed.position, signed.event);
  const past = events
    .filter(({ event }) => seen(event))
    .reduce((now, { event }) => fold(now, event), emptyState)
    .rollouts.get(id as RolloutId) as Rollout | undefined;
  const since = events.filter(
    ({ event: { subject }, event }) =>
      !seen(event) &&
      event.id !== signed.event.id &&
      editsContent(event) &&
      (wave === null || subject.wave === undefined || subject.wave === wave.id),
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
  return (await trailIndexOf(book).entries({ rollout }))
    .filter((entry) => !entry.type.startsWith('measurements-'))
    .map((entry) => entry.position);
}
