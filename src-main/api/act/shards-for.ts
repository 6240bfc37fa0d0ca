import { rolloutsOfChoices } from '../../../shared/decide/conflict-decisions.ts';
import type { Command } from '../../../shared/events/command.ts';
import { measurementsShard, rolloutShard, type Shard } from '../../../shared/events/shards.ts';
import type { BookState } from '../../../shared/events/state.ts';

const PEOPLE: readonly Shard[] = ['index', 'people', 'training'];

/** What must be in memory to decide a command: never more than the one rollout it names, but for taking an import back. */
export function shardsFor(command: Command, state: BookState): readonly Shard[] {
  if (command.kind.startsWith('password.')) return ['index'];
  if (command.kind.startsWith('account.')) return ['index', 'people'];
  if (command.kind === 'import.reverse') return shardsOfReversal(state);
  if (command.kind === 'conflict.settle')
    return [...PEOPLE, ...rolloutsOfChoices(state, command.choices).map(rolloutShard)];
  return 'rollout' in command ? shardsOfRollout(command.rollout) : PEOPLE;
}

export function shardsOfRollout(id: string): readonly Shard[] {
  return [...PEOPLE, rolloutShard(id)];
}

/** Everything that is still going on; closed rollouts stay on the disk. */
export function shardsOfOpen(state: BookState): readonly Shard[] {
  const open = [...state.summaries.values()].filter((summary) => summary.open);
  return [...PEOPLE, ...open.map((summary) => rolloutShard(summary.id))];
}

/** What an import changed, and wherever its people may stand by now: closed rollouts name them too. */
function shardsOfReversal({ summaries }: BookState): readonly Shard[] {
  const rollouts = [...summaries.keys()];
  return [...PEOPLE, 'histories', ...rollouts.map(rolloutShard), ...rollouts.map(measurementsShard)];
}
