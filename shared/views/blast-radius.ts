import type { Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { gateOf } from './gate.ts';
import type { PageContext } from './page-context.ts';
import type { Gate } from './shape/gate.ts';
import type { BlastRadius } from './shape/blast-radius.ts';
import { paperView, signatureView, type Names } from './signature-view.ts';
import { aheadOf } from './wave-facts.ts';

type Struck = BlastRadius['signatures'][number];
type Hit = BlastRadius['gates'][number];

/**
 * What an edit would touch, from the rollout before it and as it would be after it: signatures, those given on paper too, that
 * become void, gates ahead that get a new reason to be closed, and the go-lives planned behind such an entry gate.
 */
export function blastRadius(
  state: BookState,
  before: Rollout,
  after: Rollout,
  context: PageContext,
): BlastRadius {
  const standing = new Set(standingIds(before));
  const gates = after.waves.flatMap((wave) => gateHit(state, before, after, wave, context));
  const entries = new Set(gates.filter((gate) => gate.side === 'entry').map((gate) => gate.wave));
  return {
    signatures: [
      ...struck(state, after, null, standing),
      ...after.waves.flatMap((wave) => struck(state, wave, wave, standing)),
    ],
    gates,
    dates: after.waves
      .filter((wave) => entries.has(wave.id))
      .map(({ id, title, timing }) => ({ wave: id, title, goLive: timing.goLive })),
    revision: after.revision,
  };
}

type Signed = Pick<Rollout, 'signatures' | 'papers'>;

function standingIds(rollout: Rollout): readonly string[] {
  const of = ({ signatures, papers }: Signed) => [...signatures, ...papers];
  const all = [...of(rollout), ...rollout.waves.flatMap(of)];
  return all.filter((held) => held.void === null).map((held) => held.id);
}

function struck(
  names: Names,
  { signatures, papers }: Signed,
  wave: Wave | null,
  standing: ReadonlySet<string>,
): readonly Struck[] {
  const gone = (held: { readonly id: string; readonly void: unknown }): boolean =>
    held.void !== null && standing.has(held.id);
  const views = [
    ...signatures.filter(gone).map((held) => signatureView(names, held)),
    ...papers.filter(gone).map((held) => paperView(names, held)),
  ];
  return views.map((view) => ({ ...view, wave: wave?.id ?? null, waveTitle: wave?.title ?? null }));
}

function gateHit(
  state: BookState,
  before: Rollout,
  after: Rollout,
  wave: Wave,
  context: PageContext,
): readonly Hit[] {
  const side = aheadOf(wave);
  const old = before.waves.find((one) => one.id === wave.id);
  if (side === null || old === undefined || aheadOf(old) !== side) return [];
  const was = gateOf(state, before, old, side, context);
  const reasons = reasonsOf(was);
  const is = gateOf(state, after, wave, side, context);
  return [...reasonsOf(is)].some((reason) => !reasons.has(reason)) ? [hit(wave, side, was)] : [];
}

function hit({ id, title }: Wave, side: GateSide, was: Gate): Hit {
  return { wave: id, title, side, wasOpen: was.open };
}

function reasonsOf(gate: Gate): ReadonlySet<string> {
  return new Set(
    gate.checks.flatMap((check) => check.blockers.map((blocker) => `${check.id} ${JSON.stringify(blocker)}`)),
  );
}
