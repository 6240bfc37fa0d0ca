import type { GateSide } from '../../../shared/domain/wave.ts';
import { factOf } from '../../../shared/events/catalog.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import { accountName } from '../../../shared/views/account-name.ts';
import { gateProof } from '../../../shared/views/gate-proof.ts';
import type { GateDecision } from '../../../shared/views/shape/gate-proof.ts';
import type { WaveBook } from '../desk/open-book.ts';
import { trailIndexOf } from '../trail/trail-index.ts';
import { placesOf, unmoved } from '../trail/places.ts';
import { eventsAt, type PlacedEvent } from '../trail/trail-rows.ts';
import { waveIn } from './wave-in.ts';

/** Which act passes a gate, and how it is written down when it did and when it was refused. */
const PASSING = {
  entry: { event: 'went-live', command: 'wave.go-live' },
  exit: { event: 'handed-over', command: 'wave.hand-over' },
} as const satisfies Record<GateSide, object>;

/** What of a decision the log holds. */
interface Kept {
  readonly kind: GateDecision['kind'];
  readonly stored: GateDecision['stored'];
}

/** Every decision at one gate of a wave, newest first: passed, with the digest stored then and whether replaying it gives the same; and refused. */
export function decisionsAt(
  book: WaveBook,
  rollout: string,
  wave: string,
  side: GateSide,
): Promise<readonly GateDecision[]> {
  return unmoved(book, () => decisionsOnce(book, rollout, wave, side));
}

async function decisionsOnce(
  book: WaveBook,
  rollout: string,
  wave: string,
  side: GateSide,
): Promise<readonly GateDecision[]> {
  const index = await trailIndexOf(book).ready();
  const passed = index.positions({ rollout, wave, what: PASSING[side].event });
  const refused = index.positions({ rollout, wave, what: 'attempt-refused' });
  const found: GateDecision[] = [];
  // Oldest first: each state of the past is then reached from the one before.
  for (const placed of await eventsAt(
    book,
    [...passed, ...refused].sort((a, b) => a - b),
  )) {
    const kept = keptIn(placed.event, side);
    if (kept !== null) found.push(await decisionOf(book, wave, side, placed, kept));
  }
  return found.reverse();
}

function keptIn(event: Envelope, side: GateSide): Kept | null {
  const fact = factOf(event);
  if (fact?.type === 'went-live/2' || fact?.type === 'handed-over/2')
    return { kind: 'passed', stored: fact.data.proof };
  if (fact?.type !== 'attempt-refused/1' || fact.data.command !== PASSING[side].command) return null;
  return { kind: 'refused', stored: null };
}

async function decisionOf(
  book: WaveBook,
  wave: string,
  side: GateSide,
  placed: PlacedEvent,
  { kind, stored }: Kept,
): Promise<GateDecision> {
  const { position } = placed;
  const { actor, id, at } = placed.event;
  const agrees = stored === null ? null : (await replayed(book, wave, side, placed)) === stored.digest;
  const name = actor === null ? '' : accountName(book.state(), actor);
  return { kind, position, event: id, at, name, stored, agrees };
}

interface Replayed {
  readonly moves: number;
  readonly digests: Map<string, string | null>;
}
// What was replayed once comes out the same again, until others' events come in between.
const known = new WeakMap<WaveBook, Replayed>();

function digestsOf(book: WaveBook): Replayed['digests'] {
  const { moves } = placesOf(book);
  const held = known.get(book);
  if (held?.moves === moves) return held.digests;
  const fresh: Replayed = { moves, digests: new Map() };
  known.set(book, fresh);
  return fresh.digests;
}

/**
 * The digest of the gate as it comes out of what the deciding workstation had then, at the moment of the decision; null
 * where there is no such wave. What others wrote meanwhile elsewhere was not known there, wherever it stands now.
 */
async function replayed(
  book: WaveBook,
  wave: string,
  side: GateSide,
  { event: { subject, at, id, batch }, position }: PlacedEvent,
): Promise<string | null> {
  const digests = digestsOf(book);
  const before = digests.get(id);
  if (before !== undefined) return before;
  // Decided on what was there before the whole action, whose events stand together wherever it stands.
  const { state, count } = await book.past(position - 1 - batch.index);
  const place = waveIn(state, subject.rollout ?? '', wave);
  // Nothing passes a gate of a book known to be damaged: it was whole then.
  const context = { now: at, upTo: count, intact: true };
  const digest = place && gateProof(state, place.rollout, place.wave, side, context).digest;
  digests.set(id, digest);
  return digest;
}
