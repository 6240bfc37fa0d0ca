import { draft } from '../events/catalog.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { lateJoiners } from '../views/joiners.ts';
import { waveSubject, type CommandOf, type Decisions, type Place } from './context.ts';
import { within } from './editing.ts';

type Asked = CommandOf<'wave.joiners'>;

/** Decided on can be whoever waits for it, and whoever was decided on otherwise and is still outside the cohort. */
function joinersFault(
  state: BookState,
  { wave }: Place,
  { people, decision }: Asked,
  now: Instant,
): Result<never, RefusalCode> | null {
  const { kind } = wave.state;
  if (kind !== 'preparing' && kind !== 'live')
    return refused('wrong-state', { state: kind, needs: 'preparing', waves: [wave.number] });
  if (wave.frozen === null) return refused('missing', { what: ['cohort-open'] });
  const open = new Set<string>([
    ...lateJoiners(state, wave, now).map(({ person }) => person),
    ...wave.joiners.filter((one) => one.decision !== decision).map(({ person }) => person),
  ]);
  const others = people.filter((id) => !open.has(id) || wave.cohort.includes(id));
  return others.length > 0 ? refused('not-a-joiner', { ids: others.slice(0, 20) }) : null;
}

export const joinerDecisions: Decisions<'wave.joiners'> = {
  'wave.joiners': (state, command, { now }) =>
    within(state, command, (place) => {
      const { rollout, wave } = place;
      const { decision, reason } = command;
      const people = [...new Set(command.people)].sort();
      return (
        joinersFault(state, place, command, now) ??
        ok([
          draft('joiners-decided/1', waveSubject(rollout, wave), { wave: wave.id, people, decision }, reason),
        ])
      );
    }),
};
