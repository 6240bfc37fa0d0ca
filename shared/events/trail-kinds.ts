/** The groups of events that a reader of the trail asks for, in the order in which they are offered. */
export const TRAIL_KIND_IDS = [
  'signatures',
  'decisions',
  'edits',
  'training',
  'people',
  'accounts',
  'sign-ins',
  'attempts',
  'exports',
  'imports',
  'alerts',
  'sync',
] as const;
export type TrailKind = (typeof TRAIL_KIND_IDS)[number];

/** What a filter of kinds names: `kind:signatures`. */
export const KIND_PREFIX = 'kind:';

/** Event types without their version, so that older forms belong where newer ones do; one may belong to several groups. */
export const TRAIL_KINDS: Readonly<Record<TrailKind, readonly string[]>> = {
  signatures: [
    'signed',
    'training-signed',
    'paper-recorded',
    'paper-witnessed',
    'ceremony-held',
    'training-overridden',
    'identity-checked',
    'accountability-accepted',
  ],
  decisions: [
    'plan-approval-asked',
    'plan-approval-withdrawn',
    'plan-approval-reminded',
    'approvals-asked',
    'approvals-withdrawn',
    'approval-reminded',
    'criterion-checked',
    'trail-reviewed',
    'training-overridden',
    'override-withdrawn',
    'joiners-decided',
    'preparation-started',
    'went-live',
    'handed-over',
    'rolled-back',
    'wave-cancelled',
    'halted',
    'resumed',
    'deviation-closed',
    'effectiveness-recorded',
    'rollout-closed',
    'rollout-cancelled',
    'ceremony-held',
    'conflict-settled',
    'wave-sealed',
  ],
  edits: [
    'rollout-planned',
    'rollout-described',
    'impact-assessed',
    'risk-assessed',
    'rollback-planned',
    'rollback-rehearsed',
    'phase-added',
    'phase-changed',
    'plan-route-set',
    'wave-added',
    'wave-changed',
    'wave-route-set',
    'cohort-set',
    'cohort-frozen',
    'criterion-added',
    'criterion-changed',
    'criterion-withdrawn',
    'activity-added',
    'activity-changed',
    'activity-withdrawn',
    'activity-done',
    'requirements-set',
    'deviation-recorded',
    'deviation-linked',
    'effectiveness-planned',
    'measure-defined',
    'item-defined',
    'item-changed',
    'item-versioned',
    'import-map-saved',
    'import-map-withdrawn',
    'policy-set',
    'route-template-set',
    'filter-saved',
    'filter-withdrawn',
    'book-made',
  ],
  training: [
    'training-recorded',
    'training-imported',
    'training-signed',
    'training-withdrawn',
    'training-reversed',
    'training-overridden',
    'override-withdrawn',
    'item-defined',
    'item-changed',
    'item-versioned',
    'requirements-set',
    'deviation-linked',
  ],
  people: ['people-imported', 'people-removed', 'person-changed', 'cohort-set', 'joiners-decided'],
  accounts: [
    'account-made',
    'account-changed',
    'account-limited',
    'account-revoked',
    'account-locked',
    'account-unlocked',
    'password-set',
    'identity-checked',
    'accountability-accepted',
    'delegation-made',
    'delegation-ended',
    'policy-set',
    'device-enrolled',
    'device-described',
    'device-revoked',
  ],
  'sign-ins': ['signed-in', 'signed-out', 'sign-in-failed', 'account-locked', 'account-unlocked'],
  attempts: ['attempt-refused', 'sign-in-failed'],
  exports: ['exported', 'packet-exported', 'packet-verified', 'files-carried'],
  imports: [
    'import-made',
    'people-imported',
    'people-removed',
    'training-imported',
    'training-reversed',
    'measurements-imported',
    'measurements-reversed',
    'import-map-saved',
    'import-map-withdrawn',
  ],
  alerts: ['account-locked', 'clock-flagged', 'alert-acknowledged', 'sync-alarm'],
  sync: [
    'device-enrolled',
    'device-described',
    'device-revoked',
    'share-set',
    'share-removed',
    'share-checked',
    'files-carried',
    'sync-alarm',
    'conflict-settled',
    'wave-sealed',
  ],
};

/** `went-live/2` as `went-live`. */
export function withoutVersion(type: string): string {
  const slash = type.indexOf('/');
  return slash < 0 ? type : type.slice(0, slash);
}

/**
 * Whether an event type is what a filter of kinds names: a type with its version, one without, or `kind:` and a group.
 * A group this version does not know names nothing.
 */
export function isOfKind(type: string, what: string): boolean {
  if (!what.startsWith(KIND_PREFIX)) return type === what || withoutVersion(type) === what;
  const group = what.slice(KIND_PREFIX.length);
  return Object.hasOwn(TRAIL_KINDS, group) && TRAIL_KINDS[group as TrailKind].includes(withoutVersion(type));
}
