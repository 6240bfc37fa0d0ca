import type { Blocker, CheckId, GateCheck, MissingThing } from '../shape/gate.ts';

/** A check is met exactly when nothing is named that keeps it from being met. */
export function check(id: CheckId, have: number, want: number, blockers: readonly Blocker[]): GateCheck {
  return { id, met: blockers.length === 0, have, want, blockers };
}

/** A check of things counted one by one, each either done or named as a blocker; nothing to count is 1 of 1. */
export function checkEach(id: CheckId, want: number, blockers: readonly Blocker[]): GateCheck {
  return want === 0 ? checkOne(id, blockers) : check(id, Math.max(0, want - blockers.length), want, blockers);
}

/** A check with nothing to count: 1 of 1, or 0 of 1 with the reasons. */
export function checkOne(id: CheckId, blockers: readonly Blocker[]): GateCheck {
  return check(id, blockers.length === 0 ? 1 : 0, 1, blockers);
}

export function missing(...things: readonly MissingThing[]): readonly Blocker[] {
  return things.map((what) => ({ kind: 'missing', what }));
}
