import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import { haltsOver } from '../views/halts-over.ts';
import { openWave, type Decision, type Place } from './context.ts';
import { haltedRefusal } from './statement-of.ts';

/** A forward step of a wave: refused while anything over it is halted (R41). */
export function forward(
  state: BookState,
  of: { rollout: Rollout['id']; wave: Wave['id'] },
  then: (place: Place) => Decision,
): Decision {
  const place = openWave(state, of.rollout, of.wave);
  if (!place.ok) return place;
  const halts = haltsOver(place.value.rollout, place.value.wave);
  return halts.length > 0 ? haltedRefusal(halts) : then(place.value);
}

export const wrong = (wave: Wave, needs: string): Decision =>
  refused('wrong-state', { state: wave.state.kind, needs, waves: [wave.number] });
