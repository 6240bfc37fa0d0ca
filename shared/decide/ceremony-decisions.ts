import type { Answer } from '../domain/ceremony.ts';
import type { CeremonyId } from '../domain/ids.ts';
import type { HeldSignature } from '../domain/signature.ts';
import { draft } from '../events/catalog.ts';
import type { BookState } from '../events/state.ts';
import { ok, refused } from '../kernel/result.ts';
import { routePlace } from '../views/route-view.ts';
import {
  openRollout,
  rolloutSubject,
  waveSubject,
  type CommandOf,
  type DecideContext,
  type Decision,
  type Decisions,
} from './context.ts';

/** What a sitting came to: each answer as it was signed there, and who was absent. */
export const ceremonyDecisions: Decisions<'ceremony.close'> = {
  'ceremony.close': (state, command, context) => {
    const found = openRollout(state, command.rollout);
    if (!found.ok) return found;
    const rollout = found.value;
    // The wave may be finished by now: a board that accepts a handoff signs before it, and closes after it.
    const wave = rollout.waves.find(({ id }) => id === command.wave) ?? null;
    if ((command.wave === null) !== (command.gate === 'plan') || (command.wave !== null && wave === null))
      return refused('not-found', { what: 'wave', id: command.wave ?? '' });
    const { route, signatures } = routePlace(rollout, wave, command.gate);
    const ids = new Set<string | null>([null, ...route.steps.map(({ id }) => id)]);
    const no = unfit(
      state,
      command,
      context,
      signatures.filter(({ step }) => ids.has(step)),
    );
    if (no) return no;
    const { wave: of, gate, began, answers, note } = command;
    const ceremony = { id: context.newId() as CeremonyId, wave: of, gate, began, answers, note };
    const subject = wave === null ? rolloutSubject(rollout) : waveSubject(rollout, wave);
    return ok([draft('ceremony-held/1', subject, { ceremony })]);
  },
};

function unfit(
  { accounts }: BookState,
  { began, answers }: CommandOf<'ceremony.close'>,
  { now, device }: DecideContext,
  signatures: readonly HeldSignature[],
): Decision | null {
  if (began.ms > now.ms) return refused('future-date', { ms: began.ms });
  const stranger = answers.find(({ account }) => !accounts.has(account));
  if (stranger !== undefined) return refused('not-found', { what: 'account', id: stranger.account });
  const twice = answers.find(
    (one, index) => answers.findIndex(({ account }) => account === one.account) < index,
  );
  if (twice !== undefined) return refused('duplicate', { what: 'account', id: twice.account });
  const here = signatures.filter(({ statement: { at, device: on } }) => at.ms >= began.ms && on === device);
  const missing = answers.filter((one) => !isThere(one, here));
  return missing.length === 0
    ? null
    : refused('not-at-this-sitting', { ids: missing.map(({ signature, account }) => signature ?? account) });
}

const SAID: Readonly<Record<string, Answer['verdict']>> = { rejected: 'rejected', abstained: 'abstained' };

/** Whoever was absent has no signature of this sitting; else there is one of theirs that says what they are said to have answered. */
function isThere({ account, step, verdict, signature }: Answer, here: readonly HeldSignature[]): boolean {
  const theirs = here.filter(
    ({ statement }) => statement.signer === account && !statement.sections.includes('act'),
  );
  if (verdict === 'absent') return signature === null && theirs.length === 0;
  const held = theirs.find(({ id }) => id === signature);
  return (
    held !== undefined &&
    (SAID[held.statement.meaning] ?? 'signed') === verdict &&
    // Asking again takes a rejection off its step.
    (held.step === null || held.step === step)
  );
}
