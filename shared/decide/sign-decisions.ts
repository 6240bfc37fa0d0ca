import { draft } from '../events/catalog.ts';
import { ok } from '../kernel/result.ts';
import { gateProof } from '../views/gate-proof.ts';
import { signingPlace, stepFor } from './approval-statement.ts';
import { openRollout, openWave, rolloutSubject, waveSubject, type Decisions } from './context.ts';
import { passedBy, provenBy } from './passed-by.ts';
import { signedDraft, signedOnly } from './signed-only.ts';

type Kinds = 'sign' | 'paper.witness' | 'rollout.resume' | 'wave.waive' | 'wave.go-live' | 'wave.roll-back';

export const signDecisions: Decisions<Kinds> = {
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
  'paper.witness': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = signingPlace(state, command);
      if (!place.ok) return place;
      const { rollout, wave } = place.value;
      const subject = wave === null ? rolloutSubject(rollout) : waveSubject(rollout, wave);
      return ok([
        signedDraft(subject, command.wave, null, signature, command.comment),
        draft('paper-witnessed/1', subject, {
          wave: command.wave,
          paper: command.paper,
          signature: signature.id,
        }),
      ]);
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
      const passed = passedBy(gateProof(state, rollout, wave, 'entry', provenBy(context)));
      return ok([
        signedDraft(waveSubject(rollout, wave), wave.id, null, signature, command.comment),
        draft('went-live/2', waveSubject(rollout, wave), {
          wave: wave.id,
          signature: signature.id,
          ...passed,
        }),
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
