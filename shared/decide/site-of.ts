import { actingAt } from '../domain/account.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Command } from '../events/command.ts';
import type { BookState } from '../events/state.ts';
import type { DecideContext } from './context.ts';

type Sites = readonly (string | null | undefined)[];

/**
 * The sites a command is about, at each of which its doer needs the function: of the rollout, of the wave, of
 * the people; both where something moves from one to another. None: the function is needed somewhere.
 */
export function sitesOf(state: BookState, command: Command): readonly string[] {
  return sites(state, command).filter((site) => typeof site === 'string');
}

function sites(state: BookState, command: Command): Sites {
  switch (command.kind) {
    case 'rollout.halt':
      // Whoever sees the danger stops it, wherever the rollout is at home.
      return [];
    case 'rollout.plan':
      return [command.description.site];
    case 'rollout.describe':
      return [...ofRecord(state, command), command.description.site];
    case 'wave.add':
    case 'wave.scope':
      return [...ofRecord(state, command), command.scope.site];
    case 'person.set':
      return [...ofPeople(state, [command.person.id]), command.person.site];
    case 'training.record':
    case 'training.record-signed':
      return ofPeople(state, command.people);
    case 'training.withdraw':
      return ofPeople(state, [command.person]);
    case 'training.sign':
      return ofPeople(
        state,
        command.records.map(({ person }) => person),
      );
    default:
      return 'rollout' in command ? ofRecord(state, command) : [];
  }
}

/** A wave's own site where it is about one, else its rollout's. */
function ofRecord(state: BookState, of: { readonly rollout: string; readonly wave?: string | null }): Sites {
  const rollout = state.rollouts.get(of.rollout as never);
  const wave = rollout?.waves.find(({ id }) => id === of.wave);
  return [wave?.scope.site ?? rollout?.site];
}

function ofPeople(state: BookState, people: readonly PersonId[]): Sites {
  return [...new Set(people.map((id) => state.people.get(id)?.site))];
}

/** The context in which whoever asks has the functions they hold where the command is about, and no others. */
export function atSite<Context extends Pick<DecideContext, 'by' | 'site'>>(
  state: BookState,
  command: Command,
  context: Context,
): Context {
  return sitesOf(state, command).reduce((here, site) => {
    const by = actingAt(here.by, site);
    return by === here.by ? here : { ...here, by, site };
  }, context);
}
