import { nameOf } from '../../domain/person.ts';
import { accountName } from '../account-name.ts';
import type { ProofInput } from '../shape/gate-proof.ts';
import type { Ground } from './inputs.ts';

/** Of each wave in the phases before this one, where it stands. */
export function earlierInputs({ rollout, wave }: Ground): readonly ProofInput[] {
  const place = rollout.phases.findIndex((phase) => phase.id === wave.phase);
  const before = new Set(rollout.phases.slice(0, Math.max(0, place)).map((phase) => phase.id));
  return rollout.waves
    .filter((other) => before.has(other.phase))
    .map(({ number, title, state }) => ({ kind: 'wave', number, title, state: state.kind }));
}

/** Every halt that was ever over it, lifted ones too: that nothing is halted now rests on each of them. */
export function haltInputs({ state, rollout, wave }: Ground): readonly ProofInput[] {
  return rollout.halts
    .filter((halt) => halt.waves === 'all' || halt.waves.includes(wave.id))
    .map(({ by, at, lifted }) => ({
      kind: 'halt',
      name: accountName(state, by),
      at,
      lifted: lifted?.at ?? null,
    }));
}

export function cohortInputs({ wave: { cohort, frozen } }: Ground): readonly ProofInput[] {
  return [{ kind: 'cohort', size: cohort.length, digest: frozen?.digest ?? null, at: frozen?.at ?? null }];
}

/** What was decided on those who came after the freeze. */
export function joinerInputs({ state, wave }: Ground): readonly ProofInput[] {
  return wave.joiners.map(({ person, decision, at }) => {
    const known = state.people.get(person);
    return { kind: 'joiner', name: known === undefined ? person : nameOf(known).trim(), decision, at };
  });
}

export function rehearsalInputs({ state, rollout }: Ground): readonly ProofInput[] {
  return rollout.rehearsals.map(({ by, on }) => ({ kind: 'rehearsal', name: accountName(state, by), on }));
}

export function criterionInputs({ state, wave, side }: Ground): readonly ProofInput[] {
  return wave.criteria
    .filter(({ gate }) => gate === side)
    .map(({ text, check }) => ({
      kind: 'criterion',
      text,
      verdict: check?.verdict ?? null,
      by: check === null ? null : accountName(state, check.by),
      at: check?.at ?? null,
    }));
}

/** Those that this gate asks for: what is due by the planned go-live, all of them at the exit. */
export function activityInputs({ state, wave, side }: Ground): readonly ProofInput[] {
  return wave.activities
    .filter(({ due }) => side === 'exit' || due.ms <= wave.timing.goLive.ms)
    .map(({ title, due, done }) => ({
      kind: 'activity',
      title,
      by: done === null ? null : accountName(state, done.by),
      at: done?.at ?? null,
      due,
    }));
}

export function reviewInputs({ state, wave }: Ground): readonly ProofInput[] {
  return wave.reviews.map(({ by, at, upTo }) => ({ kind: 'review', name: accountName(state, by), at, upTo }));
}

/** Of severity high, for only they hold the gate. */
export function deviationInputs({ rollout, wave }: Ground): readonly ProofInput[] {
  return rollout.deviations
    .filter((deviation) => deviation.wave === wave.id && deviation.severity === 'high')
    .map(({ number, severity, closed }) => ({
      kind: 'deviation',
      number,
      severity,
      closed: closed?.at ?? null,
    }));
}
