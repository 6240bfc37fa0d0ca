import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';
import { haltable, peopleOf } from '../halt/halt-target.ts';
import type { OpenRollout } from '../halt/halt-target.ts';

/** What a press of one tile stops: waves of one rollout. */
export interface Stop {
  readonly id: string;
  readonly kind: 'here' | 'live' | 'other';
  readonly rollout: string;
  readonly rolloutTitle: string;
  readonly rows: readonly WaveRow[];
  readonly people: number;
}

function stop(id: string, kind: Stop['kind'], { rollout }: OpenRollout, rows: readonly WaveRow[]): Stop {
  return { id, kind, rollout: rollout.id, rolloutTitle: rollout.title, rows, people: peopleOf(rows) };
}

/** This wave first, then all of its rollout that is live where that is more, then every other wave, live ones before the rest. */
export function stopsOf(rollouts: readonly OpenRollout[], { rollout, row }: WavePage): readonly Stop[] {
  const own = rollouts.find((one) => one.rollout.id === rollout.id);
  const rows = own === undefined ? [] : haltable(own);
  const live = rows.filter((one) => one.state.kind === 'live');
  const beyond = live.some((one) => one.id !== row.id);
  const here = rows.filter((one) => one.id === row.id);
  const others = rollouts
    .flatMap((one) => haltable(one).map((each) => ({ one, each })))
    .filter(({ each }) => each.id !== row.id)
    .sort((a, b) => Number(b.each.state.kind === 'live') - Number(a.each.state.kind === 'live'));
  return [
    ...(own !== undefined && here.length > 0 ? [stop('here', 'here', own, here)] : []),
    ...(own !== undefined && beyond ? [stop('live', 'live', own, live)] : []),
    ...others.map(({ one, each }) => stop(each.id, 'other', one, [each])),
  ];
}

/** Who answers for this wave and sees the halt first: its owner and those who sign for it. */
export function toldOf({ rollout, entryRoute, exitRoute }: WavePage): readonly string[] {
  const signers = [...entryRoute.steps, ...exitRoute.steps].flatMap((step) => step.name ?? []);
  return [...new Set([rollout.owner.name, ...signers])];
}
