import type { CriterionCheck } from '../../domain/wave.ts';
import type { Envelope } from '../envelope.ts';
import { fieldOf, ofWave, type FieldWrite, type Writers } from './field-write.ts';

type InWave = { readonly wave: string };

/** What happened to a wave: see `rollout-writes`. */
const state =
  (kind: string) =>
  ({ wave }: InWave, event: Envelope): readonly FieldWrite[] => [
    fieldOf(ofWave(wave, event), 'state', { kind }, null),
  ];

/** What was found; who looked, and when, stands beside every write. */
function found(check: CriterionCheck | null): object | null {
  return check && { verdict: check.verdict, evidence: check.evidence, reason: check.reason };
}

/** A new text, or none any more: an answer given meanwhile is to another question. */
function criterion(wave: string, id: string, value: unknown, old: unknown, event: Envelope) {
  const of = ofWave(wave, event);
  return [fieldOf(of, `criterion/${id}`, value, old), fieldOf(of, `criterion-check/${id}`, null, null)];
}

export const waveWriters: Writers = {
  'wave-changed/1': (data, event) => [fieldOf(ofWave(data.wave, event), data.field, data.new, data.old)],
  'cohort-set/1': ({ wave, added, removed }, event) => [
    fieldOf(ofWave(wave, event), 'cohort', { added, removed }, null),
  ],
  'criterion-changed/1': ({ wave, old, new: next }, event) => criterion(wave, next.id, next, old, event),
  'criterion-withdrawn/1': ({ wave, old }, event) => criterion(wave, old.id, null, old, event),
  'criterion-checked/1': ({ wave, id, old, new: next }, event) => [
    fieldOf(ofWave(wave, event), `criterion-check/${id}`, found(next), found(old)),
  ],
  'activity-changed/1': ({ wave, old, new: next }, event) => [
    fieldOf(ofWave(wave, event), `activity/${next.id}`, next, old),
  ],
  'activity-withdrawn/1': ({ wave, old }, event) => [
    fieldOf(ofWave(wave, event), `activity/${old.id}`, null, old),
    fieldOf(ofWave(wave, event), `activity-done/${old.id}`, null, null),
  ],
  'activity-done/1': ({ wave, id, done: { evidence } }, event) => [
    fieldOf(ofWave(wave, event), `activity-done/${id}`, { evidence }, null),
  ],
  'requirements-set/2': ({ wave, old, new: next }, event) => [
    fieldOf(ofWave(wave, event), 'requirements', next, old),
  ],
  'wave-route-set/2': ({ wave, gate, old, new: next }, event) => [
    fieldOf(ofWave(wave, event), `${gate}-route`, next, old),
  ],
  'joiners-decided/1': ({ wave, people, decision }, event) =>
    people.map((person) => fieldOf(ofWave(wave, event), `joiner/${person}`, decision, null)),
  'preparation-started/1': state('preparing'),
  'went-live/2': state('live'),
  'handed-over/2': state('handed-over'),
  'rolled-back/1': state('rolled-back'),
  'wave-cancelled/1': state('cancelled'),
};
