import type { LateJoiner } from '../joiners.ts';
import type { Blocker, GateCheck } from '../shape/gate.ts';
import type { WaveTraining } from '../shape/wave-training.ts';
import { check } from './check.ts';
import { gapsByPerson } from './training-check.ts';

/** Everybody who came after the freeze is decided on, and who was taken in is trained. Counts people. */
export function joinersCheck(training: WaveTraining, undecided: readonly LateJoiner[]): GateCheck {
  const waiting = new Set<string>(undecided.map(({ person }) => person));
  const takenIn = training.people.filter((row) => row.joiner && !waiting.has(row.id));
  const blockers = [...undecided.map(joinerBlocker), ...gapsByPerson(training, (row) => row.joiner)];
  const want = takenIn.length + waiting.size;
  // Nothing to count is 1 of 1.
  return want === 0
    ? check('joiners', 1, 1, blockers)
    : check('joiners', takenIn.filter((row) => row.gaps === 0).length, want, blockers);
}

export function joinerBlocker({ person, name, since }: LateJoiner): Blocker {
  return { kind: 'joiner', person, name, since };
}
