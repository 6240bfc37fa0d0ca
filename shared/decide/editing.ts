import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { Draft } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { digestOfJson } from '../kernel/digest.ts';
import { ok, refused } from '../kernel/result.ts';
import { openWave, why, type Decision, type Place } from './context.ts';

type Of = { rollout: Rollout['id']; wave: Wave['id'] };

/** Something done to a wave that is there and unfinished. */
export function within(state: BookState, of: Of, then: (place: Place) => Decision): Decision {
  const place = openWave(state, of.rollout, of.wave);
  return place.ok ? then(place.value) : place;
}

/** An edit of what is planned: not once the wave is live. */
export function editing(
  state: BookState,
  command: Of & { reason: string },
  then: (place: Place, reason: string | null) => Draft | RefusalCode | Decision,
): Decision {
  return within(state, command, (place) => {
    if (place.wave.state.kind === 'live')
      return refused('wrong-state', { state: 'live', needs: 'not-live', waves: [place.wave.number] });
    const made = then(place, why(command.reason));
    if (typeof made === 'string') return refused(made);
    return 'ok' in made ? made : ok([made]);
  });
}

export function byId<Item extends { readonly id: string }>(
  list: readonly Item[],
  id: string,
): Item | undefined {
  return list.find((item) => item.id === id);
}

/** Equal values, whatever the order of their members. */
export const same = (a: unknown, b: unknown): boolean => digestOfJson(a) === digestOfJson(b);

export const missing = (what: string, id: string): Decision => refused('not-found', { what, id });
