import type { RolloutId } from '../domain/ids.ts';
import { descriptionOf } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { accountName } from './account-name.ts';
import type { PageContext } from './page-context.ts';
import { planCheck, planRoute } from './plan-check.ts';
import { rolloutHead } from './rollout-head.ts';
import type { RolloutPage } from './shape/rollout-page.ts';
import type { WaveRow } from './shape/wave-row.ts';
import { signaturesOn } from './signature-view.ts';
import { waitsFor } from './waits-for.ts';
import { waveFacts, type WaveFacts } from './wave-facts.ts';
import { packetsOf } from './wave-page.ts';
import { haltView, waveRow } from './wave-row.ts';

/** Everything of one rollout, as `viewer` sees it at `now`; null when the book holds no such rollout. */
export function rolloutPage(state: BookState, id: string, context: PageContext): RolloutPage | null {
  const rollout = state.rollouts.get(id as RolloutId);
  if (rollout === undefined) return null;
  const facts = rollout.waves.map((wave) => waveFacts(state, rollout, wave, context));
  const rows = facts.map((one) => waveRow(state, one));
  const { impact, risk, rollback, deviations, effectiveness } = rollout;
  return {
    rollout: rolloutHead(
      state,
      rollout,
      rows.map((row) => row.status),
    ),
    description: descriptionOf(rollout),
    impact,
    risk,
    rollback,
    deviations,
    effectiveness,
    rehearsals: rollout.rehearsals.map((rehearsal) => ({
      ...rehearsal,
      byName: accountName(state, rehearsal.by),
    })),
    plan: planCheck(rollout, state, context.now),
    route: planRoute(rollout, state, context),
    signatures: signaturesOn(state, rollout),
    phases: rollout.phases.map(({ id: phase, title, pilot }, index) => ({
      id: phase,
      index,
      title,
      pilot,
      waves: rows.filter((row) => row.phase === phase),
    })),
    gatesAhead: facts
      .flatMap((one, index) => gateAhead(state, one, rows[index] as WaveRow, context))
      .sort(byPlanned),
    halts: rollout.halts.map((halt) => haltView(state, halt)),
    packets: packetsOf(state, 'rollout', rollout.id),
    notStaged:
      rollout.phases.length === 1 &&
      rollout.waves.filter((wave) => wave.state.kind !== 'cancelled').length === 1,
  };
}

type Ahead = RolloutPage['gatesAhead'][number];

function gateAhead(state: BookState, facts: WaveFacts, row: WaveRow, context: PageContext): readonly Ahead[] {
  const { viewer } = context;
  const { ahead, wave, halts } = facts;
  if (ahead === null) return [];
  const { names, you } = waitsFor(state, facts, context);
  const all = you && viewer !== null ? [viewer.name, ...names] : names;
  if (halts.length > 0) return [{ wave: row, side: 'resume', planned: null, waitsFor: all }];
  return [
    {
      wave: row,
      side: ahead.side,
      planned: ahead.side === 'entry' ? wave.timing.goLive : wave.timing.exit,
      waitsFor: all,
    },
  ];
}

/** A halt has no planned end: it stands first. */
function byPlanned(a: Ahead, b: Ahead): number {
  return (a.planned?.ms ?? 0) - (b.planned?.ms ?? 0);
}
