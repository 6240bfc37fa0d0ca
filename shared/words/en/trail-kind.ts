import type { TrailKind } from '../../events/trail-kinds.ts';

export const trailKind: Readonly<Record<TrailKind, string>> = {
  signatures: 'Signatures',
  decisions: 'Decisions',
  edits: 'Edits',
  training: 'Training',
  people: 'People',
  accounts: 'Accounts',
  'sign-ins': 'Sign-ins',
  attempts: 'Refused attempts',
  exports: 'Exports and packets',
  imports: 'Imports',
  alerts: 'Alerts',
  sync: 'Workstations and sync',
};
