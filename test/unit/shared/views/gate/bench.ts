import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import { gateOf } from '../../../../../shared/views/gate.ts';
import type { Gate, GateCheck } from '../../../../../shared/views/shape/gate.ts';
import { build } from '../../../../fixtures/build/build.ts';

const { now, readyBook, readyWave } = build;

export const intact = { now, intact: true };

/** The entry gate of a wave that is ready but for what is given. */
export function entryGate(part: Partial<Rollout> = {}, more: Parameters<typeof readyBook>[1] = {}): Gate {
  const { state, rollout, wave } = readyBook(part, more);
  return gateOf(state, rollout, wave, 'entry', intact);
}

export function entryGateOf(wave: Parameters<typeof readyWave>[0]): Gate {
  return entryGate({ waves: [readyWave(wave)] });
}

/** The checks that are not met, and by whom. */
export function unmet(gate: Gate): readonly Pick<GateCheck, 'id' | 'have' | 'want' | 'blockers'>[] {
  return gate.checks
    .filter((check) => !check.met)
    .map(({ id, have, want, blockers }) => ({ id, have, want, blockers }));
}
