import { may } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { BookState } from '../events/state.ts';
import { ownWaits } from './home/own-waits.ts';
import { byUrgency, planWaits, waveWaits } from './home/waits.ts';
import type { PageContext } from './page-context.ts';
import { planRoute } from './plan-check.ts';
import { rolloutHead } from './rollout-head.ts';
import type { Blocked, HomePage } from './shape/home-page.ts';
import type { Wait } from './shape/wait.ts';
import type { WaveRow } from './shape/wave-row.ts';
import { waitsFor } from './waits-for.ts';
import { waveFacts, type WaveFacts } from './wave-facts.ts';
import { waveRow } from './wave-row.ts';

interface Entry {
  readonly facts: WaveFacts;
  readonly row: WaveRow;
}
interface Line {
  readonly rollout: Rollout;
  readonly entries: readonly Entry[];
}

/**
 * The open rollouts that are loaded, what is stopped or blocked and why, and what waits for the viewer,
 * most urgent first. Work on a blocked wave stands with that wave, not in both lists; `counts.waits` counts it.
 */
export function homePage(state: BookState, context: PageContext): HomePage {
  const lines = [...state.rollouts.values()]
    .filter((rollout) => rollout.state.kind === 'open')
    .sort(byNumber)
    .map((rollout) => lineOf(state, rollout, context));
  const waits = [...lines.flatMap((line) => waitsOf(state, line, context)), ...ownWaits(state, context)].sort(
    byUrgency,
  );
  const blocked = lines.flatMap((line) => blockedOf(state, line, waits, context)).sort(stoppedFirst);
  const merged = new Set(blocked.flatMap((one) => one.waits));
  return {
    counts: countsOf(lines, waits),
    waits: waits.filter((wait) => !merged.has(wait)),
    blocked,
    rollouts: lines.map(({ rollout, entries }) => ({
      rollout: rolloutHead(
        state,
        rollout,
        entries.map(({ row }) => row.status),
      ),
      waves: entries.map(({ row }) => row),
    })),
    empty: emptyOf(state),
  };
}

function lineOf(state: BookState, rollout: Rollout, context: PageContext): Line {
  const entries = rollout.waves.map((wave) => {
    const facts = waveFacts(state, rollout, wave, context);
    return { facts, row: waveRow(state, facts) };
  });
  return { rollout, entries };
}

function waitsOf(state: BookState, { rollout, entries }: Line, context: PageContext): readonly Wait[] {
  const { viewer, now } = context;
  if (viewer === null) return [];
  return [
    ...planWaits(state, rollout, planRoute(rollout, state, context), viewer),
    ...entries.flatMap(({ facts }) => waveWaits(state, facts, viewer, now)),
  ];
}

function blockedOf(
  state: BookState,
  { rollout, entries }: Line,
  waits: readonly Wait[],
  context: PageContext,
): readonly Blocked[] {
  return entries
    .filter(({ row }) => row.status === 'halted' || row.status === 'gate-closed')
    .map(({ facts, row }) => {
      const mine = waits.filter((wait) => wait.wave === row.id);
      const { names } = waitsFor(state, facts, context);
      return {
        rollout: rollout.id,
        rolloutTitle: rollout.title,
        row,
        waitsFor: names,
        waitsForYou: mine.length > 0,
        waits: mine,
      };
    });
}

/** Halted before blocked, then the go-live that comes first. */
function stoppedFirst(a: Blocked, b: Blocked): number {
  return (
    Number(b.row.status === 'halted') - Number(a.row.status === 'halted') ||
    a.row.timing.goLive.ms - b.row.timing.goLive.ms
  );
}

function countsOf(lines: readonly Line[], waits: readonly Wait[]): HomePage['counts'] {
  const rows = lines.flatMap(({ entries }) => entries.map(({ row }) => row));
  const of = (status: WaveRow['status']): number => rows.filter((row) => row.status === status).length;
  return {
    halted: of('halted'),
    blocked: of('gate-closed'),
    live: of('live') + of('live-with-limits'),
    waits: waits.length,
    waves: rows.length,
  };
}

function emptyOf(state: BookState): HomePage['empty'] {
  const signers = [...state.accounts.values()].filter((account) =>
    may(account, 'quality', 'production', 'validation', 'board'),
  );
  return { people: state.people.size === 0, items: state.items.size === 0, signers: signers.length === 0 };
}

function byNumber(a: Rollout, b: Rollout): number {
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
