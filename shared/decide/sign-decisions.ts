import type { Signature, Statement } from '../domain/signature.ts';
import type { WaveId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import type { SignedCommand } from '../events/command.ts';
import type { Draft } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { canonical } from '../kernel/canonical.ts';
import { ok, refused } from '../kernel/result.ts';
import { gateOf } from '../views/gate.ts';
import { signingPlace, stepFor } from './approval-statement.ts';
import {
  openRollout,
  openWave,
  rolloutSubject,
  waveSubject,
  type DecideContext,
  type Decision,
  type Decisions,
} from './context.ts';
import { checksOf } from './gate-decisions.ts';
import { statementFor } from './statement.ts';

/** Nothing is done unless the signature was made over exactly the statement that holds now (R12). */
function signedOnly(
  state: BookState,
  command: SignedCommand,
  context: DecideContext,
  then: (signature: Signature, statement: Statement) => Decision,
): Decision {
  const statement = statementFor(state, command, context);
  if (!statement.ok) return statement;
  const { signature } = context;
  if (signature === null) return refused('signature-needed');
  if (canonical(signature.statement) !== canonical(statement.value)) return refused('content-changed');
  if (signature.key !== context.by.keys.at(-1)?.publicKey) return refused('bad-signature');
  return then(signature, statement.value);
}

function signedDraft(
  subject: Draft['subject'],
  wave: WaveId | null,
  step: string | null,
  signature: Signature,
  reason: string,
): Draft {
  return draft('signed/1', subject, { wave, step, signature }, reason === '' ? null : reason);
}

export const signDecisions: Decisions<SignedCommand['kind']> = {
  sign: (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = signingPlace(state, command);
      if (!place.ok) return place;
      const step = stepFor(state, place.value, command, context);
      if (!step.ok) return step;
      const { rollout, wave } = place.value;
      const subject = wave === null ? rolloutSubject(rollout) : waveSubject(rollout, wave);
      return ok([signedDraft(subject, command.wave, step.value.id, signature, command.comment)]);
    }),
  'rollout.resume': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const rollout = openRollout(state, command.rollout);
      if (!rollout.ok) return rollout;
      const subject = rolloutSubject(rollout.value);
      return ok([
        signedDraft(subject, null, null, signature, command.reason),
        draft('resumed/1', subject, { halt: command.halt, signature: signature.id }, command.reason),
      ]);
    }),
  'wave.waive': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = openWave(state, command.rollout, command.wave);
      if (!place.ok) return place;
      const { rollout, wave } = place.value;
      const old = wave.criteria.find(({ id }) => id === command.id)?.check ?? null;
      const check = {
        verdict: 'waived' as const,
        evidence: '',
        at: context.now,
        by: context.by.id,
        reason: command.reason,
      };
      return ok([
        signedDraft(waveSubject(rollout, wave), wave.id, null, signature, command.reason),
        draft(
          'criterion-checked/1',
          waveSubject(rollout, wave),
          { wave: wave.id, id: command.id, old, new: check, signature: signature.id },
          command.reason,
        ),
      ]);
    }),
  'wave.go-live': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = openWave(state, command.rollout, command.wave);
      if (!place.ok) return place;
      const { rollout, wave } = place.value;
      const checks = checksOf(gateOf(state, rollout, wave, 'entry', context));
      return ok([
        signedDraft(waveSubject(rollout, wave), wave.id, null, signature, command.comment),
        draft('went-live/1', waveSubject(rollout, wave), { wave: wave.id, signature: signature.id, checks }),
      ]);
    }),
  'wave.roll-back': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = openWave(state, command.rollout, command.wave);
      if (!place.ok) return place;
      const { rollout, wave } = place.value;
      return ok([
        signedDraft(waveSubject(rollout, wave), wave.id, null, signature, command.reason),
        draft(
          'rolled-back/1',
          waveSubject(rollout, wave),
          { wave: wave.id, signature: signature.id },
          command.reason,
        ),
      ]);
    }),
};
