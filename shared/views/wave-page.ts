import type { RolloutId, WaveId } from '../domain/ids.ts';
import type { HeldHalt, Rollout } from '../domain/rollout.ts';
import type { GateSide, Wave } from '../domain/wave.ts';
import type { BookState, PacketEntry } from '../events/state.ts';
import { accountName } from './account-name.ts';
import { gateOf, waveRoute } from './gate.ts';
import { isFinished } from './halts-over.ts';
import { waveJoiners, waveOverrides } from './wave-page/exceptions.ts';
import { nextStep } from './next-step.ts';
import type { PageContext } from './page-context.ts';
import { planRoute } from './plan-check.ts';
import { rolloutHead, waveMarks } from './rollout-head.ts';
import type { SignatureView } from './shape/gate.ts';
import type { WavePage } from './shape/wave-page.ts';
import { signaturesOn } from './signature-view.ts';
import { aheadOf, waveFacts, type WaveFacts } from './wave-facts.ts';
import { haltView, waveRow } from './wave-row.ts';

/** Everything of one wave, as `viewer` sees it at `now`; null when the book holds no such wave. */
export function wavePage(
  state: BookState,
  rolloutId: string,
  waveId: string,
  context: PageContext,
): WavePage | null {
  const rollout = state.rollouts.get(rolloutId as RolloutId);
  const wave = rollout?.waves.find((one) => one.id === (waveId as WaveId));
  if (rollout === undefined || wave === undefined) return null;
  const facts = waveFacts(state, rollout, wave, context);
  const { training, joiners, ahead } = facts;
  const gate = (side: GateSide) =>
    ahead?.side === side ? ahead : gateOf(state, rollout, wave, side, { ...context, training, joiners });
  const signatures = signaturesOn(state, wave);
  const released = signatures.findLast((signature) => signature.meaning === 'released') ?? null;
  return {
    rollout: rolloutHead(state, rollout, waveMarks(state, rollout, context)),
    row: waveRow(state, facts),
    phase: phaseOf(rollout, wave),
    entry: gate('entry'),
    exit: gate('exit'),
    ahead: aheadOf(wave),
    next: nextOf(state, facts, context),
    halts: rollout.halts.filter((halt) => covered(halt, wave)).map((halt) => haltView(state, halt)),
    cohort: { size: wave.cohort.length, frozen: wave.frozen, people: training.people },
    ...listsOf(state, wave, context),
    joiners: waveJoiners(state, wave, facts.joiners, context.now),
    overrides: waveOverrides(state, wave, context.now),
    requirements: wave.requirements,
    training,
    entryRoute: waveRoute(state, rollout, wave, 'entry', context),
    exitRoute: waveRoute(state, rollout, wave, 'exit', context),
    signatures,
    released,
    deviations: rollout.deviations.filter((deviation) => deviation.wave === wave.id),
    packets: packetsOf(state, 'wave', wave.id),
    seals: rollout.seals.filter((seal) => seal.wave === wave.id),
    passed: passedOf(state, wave, released),
  };
}

function phaseOf(rollout: Rollout, wave: Wave): WavePage['phase'] {
  const index = rollout.phases.findIndex((phase) => phase.id === wave.phase);
  const phase = rollout.phases[index];
  return {
    id: wave.phase,
    index,
    title: phase?.title ?? '',
    pilot: phase?.pilot ?? false,
    of: rollout.phases.length,
  };
}

function nextOf(
  state: BookState,
  { rollout, wave, ahead, route }: WaveFacts,
  context: PageContext,
): WavePage['next'] {
  if (ahead === null || rollout.state.kind !== 'open') return null;
  return nextStep({
    state,
    rollout,
    wave,
    gate: ahead,
    route,
    plan: planRoute(rollout, state, context),
    viewer: context.viewer,
  });
}

/** Every halt that was over this wave; not those called after it was finished. */
function covered(halt: HeldHalt, wave: Wave): boolean {
  if (isFinished(wave) && 'since' in wave.state && halt.at.ms > wave.state.since.ms) return false;
  return halt.waves === 'all' || halt.waves.includes(wave.id);
}

function listsOf(
  state: BookState,
  wave: Wave,
  { now }: PageContext,
): Pick<WavePage, 'criteria' | 'activities' | 'reviews'> {
  return {
    criteria: wave.criteria.map((criterion) => ({
      ...criterion,
      byName: criterion.check === null ? null : accountName(state, criterion.check.by),
    })),
    activities: wave.activities.map((activity) => ({
      ...activity,
      byName: activity.done === null ? null : accountName(state, activity.done.by),
      late: activity.done === null && activity.due.ms < now.ms,
    })),
    reviews: wave.reviews.map((review) => ({ ...review, byName: accountName(state, review.by) })),
  };
}

/** Who let the wave pass, and when. A released wave was let in by who signed the release. */
function passedOf(
  state: BookState,
  { state: standing }: Wave,
  released: SignatureView | null,
): WavePage['passed'] {
  if (standing.kind === 'live')
    return { entry: { at: standing.since, by: released?.name ?? accountName(state, standing.by) } };
  if (standing.kind !== 'handed-over' && standing.kind !== 'rolled-back') return {};
  const entry = { at: standing.wentLive, by: released?.name ?? '' };
  return standing.kind === 'rolled-back'
    ? { entry }
    : { entry, exit: { at: standing.since, by: accountName(state, standing.by) } };
}

/** The packets made of a record, newest first. */
export function packetsOf(
  state: BookState,
  kind: PacketEntry['record']['kind'],
  id: string,
): readonly PacketEntry[] {
  return [...state.packets.values()]
    .filter(({ record }) => record.kind === kind && record.id === id)
    .sort((a, b) => b.upTo - a.upTo || b.at.ms - a.at.ms);
}
