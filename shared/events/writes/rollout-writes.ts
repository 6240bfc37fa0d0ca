import { changedOf } from '../fold/overlay.ts';
import { fieldOf, ofRollout, type FieldWrite, type Writers } from './field-write.ts';
import type { Envelope } from '../envelope.ts';

/** A whole value set in one go. */
const whole =
  (name: string) =>
  (data: { readonly old: unknown; readonly new: unknown }, event: Envelope): readonly FieldWrite[] => [
    fieldOf(ofRollout(event), name, data.new, data.old),
  ];

/** What happened to a rollout: one after the other these are steps, side by side they contradict each other. */
const state =
  (kind: string) =>
  (_data: unknown, event: Envelope): readonly FieldWrite[] => [
    fieldOf(ofRollout(event), 'state', { kind }, null),
  ];

export const rolloutWriters: Writers = {
  'rollout-described/1': ({ old, new: next }, event) =>
    Object.entries(changedOf(old, next)).map(([name, value]) =>
      fieldOf(ofRollout(event), name, value, old?.[name as keyof typeof old] ?? null),
    ),
  'impact-assessed/1': whole('impact'),
  'risk-assessed/1': whole('risk'),
  'rollback-planned/1': whole('rollback'),
  'plan-route-set/2': whole('route'),
  'effectiveness-planned/1': whole('effectiveness'),
  'effectiveness-recorded/1': ({ result }, event) => [
    fieldOf(ofRollout(event), 'effectiveness-result', result, null),
  ],
  'phase-changed/1': ({ old, new: next }, event) => [
    fieldOf(ofRollout(event), `phase/${next.id}`, next, old),
  ],
  'deviation-closed/1': ({ id, disposition }, event) => [
    fieldOf(ofRollout(event), `deviation/${id}`, disposition, null),
  ],
  'deviation-linked/1': ({ id, items, people }, event) => [
    fieldOf(ofRollout(event), `deviation-training/${id}`, { items, people }, null),
  ],
  'rollout-closed/1': state('closed'),
  'rollout-cancelled/1': state('cancelled'),
};
