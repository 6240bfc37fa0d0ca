import type { OverrideId } from '../domain/ids.ts';
import { draft } from '../events/catalog.ts';
import { ok, refused } from '../kernel/result.ts';
import { openWave, waveSubject, type Decisions } from './context.ts';
import { within } from './editing.ts';
import { overriddenVersion } from './override-statement.ts';
import { signedDraft, signedOnly } from './signed-only.ts';

export const overrideDecisions: Decisions<'wave.override' | 'wave.withdraw-override'> = {
  'wave.override': (state, command, context) =>
    signedOnly(state, command, context, (signature) => {
      const place = openWave(state, command.rollout, command.wave);
      if (!place.ok) return place;
      const { rollout, wave } = place.value;
      const version = overriddenVersion(state, wave, command, context.now);
      if (!version.ok) return version;
      const { person, item, until, reason } = command;
      const id = context.newId() as OverrideId;
      const override = { id, person, item, version: version.value, until, reason };
      const subject = waveSubject(rollout, wave);
      const overridden = { wave: wave.id, override, signature: signature.id };
      return ok([
        signedDraft(subject, wave.id, null, signature, reason),
        draft('training-overridden/1', subject, overridden, reason),
      ]);
    }),
  'wave.withdraw-override': (state, command) =>
    within(state, command, ({ rollout, wave }) => {
      const held = wave.overrides.find(({ id }) => id === command.id);
      if (held === undefined) return refused('not-found', { what: 'override', id: command.id });
      if (held.withdrawn !== null) return refused('unchanged');
      const data = { wave: wave.id, id: held.id };
      return ok([draft('override-withdrawn/1', waveSubject(rollout, wave), data, command.reason)]);
    }),
};
