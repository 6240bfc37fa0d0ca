import type { Trail } from '../../../../shared/api/inputs.ts';
import type { GateSide } from '../../../../shared/domain/wave.ts';
import { fold } from '../../../../shared/events/fold.ts';
import { emptyState } from '../../../../shared/events/state.ts';
import { isOfKind, withoutVersion } from '../../../../shared/events/trail-kinds.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { ok, refused } from '../../../../shared/kernel/result.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { gateProof } from '../../../../shared/views/gate-proof.ts';
import type { GateDecision } from '../../../../shared/views/shape/gate-proof.ts';
import { trailRow } from '../../../../shared/words/trail-words.ts';
import type { Story } from '../../../fixtures/story.ts';

export type TrailAsked = Partial<Trail>;

/** What the trail's own search answers, over the few events of a story. */
export function trail(story: Story, asked: TrailAsked) {
  const lookup = { state: story.state };
  const { upTo = null, what = null, actor = null, about = null, wave = null, from = null, to = null } = asked;
  const said = (asked.text ?? '').toLowerCase();
  const all = story.events.map((event, index) => ({ event, row: trailRow(event, index + 1, lookup) }));
  const found = all
    .filter(
      ({ event, row }) =>
        (upTo === null || row.position <= upTo) &&
        (what === null || isOfKind(row.type, what)) &&
        (actor === null || row.actor === actor) &&
        (wave === null || row.wave === wave) &&
        (about === null || `${event.subject.kind}:${event.subject.id}` === about) &&
        (from === null || row.at.ms >= from) &&
        (to === null || row.at.ms <= to) &&
        (asked.refused !== true || row.refused) &&
        JSON.stringify([row.what, row.about, row.old, row.new, row.why]).toLowerCase().includes(said),
    )
    .map(({ row }) => row);
  const types = new Map<string, number>();
  for (const { row } of all)
    types.set(withoutVersion(row.type), (types.get(withoutVersion(row.type)) ?? 0) + 1);
  const page = found
    .toReversed()
    .filter((row) => (asked.before ?? null) === null || row.position < (asked.before ?? 0))
    .slice(0, asked.limit ?? 200);
  const last = page.at(-1)?.position ?? 0;
  return ok({
    rows: page,
    total: found.length,
    next: found.some((row) => row.position < last) ? last : null,
    days: [{ day: '2026-11-16', count: found.length }],
    actors: [{ id: 'owner', name: 'owner' }],
    types: [...types].map(([type, count]) => ({ type, count })),
  });
}

/** The book after so many events, and the moment of the last of them. */
export function past(story: Story, at: number | null | undefined) {
  const last = at === null || at === undefined ? undefined : story.events[at - 1];
  if (last === undefined) return { state: story.state, now: story.now };
  return { state: story.events.slice(0, at ?? 0).reduce(fold, emptyState), now: last.at };
}

export type WhyAsked = {
  readonly rollout: string;
  readonly wave: string;
  readonly side?: GateSide | null;
  readonly at?: number | null;
  readonly upTo?: number | null;
};

function decisionsOf(story: Story, wave: string, side: GateSide): readonly GateDecision[] {
  const passing = side === 'entry' ? ['went-live', 'wave.go-live'] : ['handed-over', 'wave.hand-over'];
  return story.events
    .flatMap((event, index): readonly GateDecision[] => {
      const refused = event.type === 'attempt-refused/1';
      const said = refused ? (event.data['command'] as string) : withoutVersion(event.type);
      if (event.subject.wave !== wave || !passing.includes(said)) return [];
      const stored = (event.data['proof'] ?? null) as GateDecision['stored'];
      const agrees =
        stored === null ? null : digestAt(story, wave, side, stored.upTo, event.at) === stored.digest;
      const of = {
        position: index + 1,
        event: event.id,
        at: event.at,
        name: event.actor ?? '',
        stored,
        agrees,
      };
      return [{ kind: refused ? 'refused' : 'passed', ...of }];
    })
    .reverse();
}

function proofAt(story: Story, wave: string, side: GateSide, upTo: number, now: Instant) {
  const { state } = past(story, upTo);
  const rollout = [...state.rollouts.values()].find((one) => one.waves.some(({ id }) => id === wave));
  const found = rollout?.waves.find(({ id }) => id === wave);
  if (rollout === undefined || found === undefined) return null;
  return gateProof(state, rollout, found, side, { now, upTo, intact: true });
}

function digestAt(
  story: Story,
  wave: string,
  side: GateSide,
  upTo: number,
  now: Instant,
): string | undefined {
  return proofAt(story, wave, side, upTo, now)?.digest;
}

/** The gate's proof as the api replays it from the log. */
export function why(story: Story, { wave, side, at = null, upTo = null }: WhyAsked): Result<object> {
  const byTime =
    at === null ? story.events.length : story.events.findLastIndex((event) => event.at.ms <= at) + 1;
  const count = upTo ?? byTime;
  const told = past(story, at === null && upTo === null ? null : count).now;
  const now = at === null ? told : { ...told, ms: at };
  const gate = side ?? 'entry';
  const proof = proofAt(story, wave, gate, count, now);
  if (proof === null) return refused('not-found', { what: 'wave', id: wave });
  return ok({ ...proof, head: 'cd'.repeat(32), later: 0, decisions: decisionsOf(story, wave, gate) });
}
