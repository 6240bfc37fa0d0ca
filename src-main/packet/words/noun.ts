import type { Role } from '../../../shared/domain/account.ts';
import type { Meaning, SectionName } from '../../../shared/domain/signature.ts';
import type { Method } from '../../../shared/domain/training.ts';
import type { Activity } from '../../../shared/domain/wave.ts';
import type { PrintMark } from '../engine/mark.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  'change-owner': 'Change owner',
  quality: 'QA',
  production: 'Production',
  validation: 'Validation',
  trainer: 'Trainer',
  'line-lead': 'Line lead',
  board: 'Board member',
  auditor: 'Auditor',
  trainee: 'Trainee',
};

export const meaningWords: Readonly<Record<Meaning, string>> = {
  authored: 'Authored',
  reviewed: 'Reviewed',
  approved: 'Approved',
  released: 'Released for go-live',
  'accepted-handoff': 'Accepted handoff',
  rejected: 'Rejected',
  waived: 'Waived a criterion',
  resumed: 'Resumed after a halt',
  'rolled-back': 'Rolled back',
  overridden: 'Overrode a training gap',
  'training-given': 'Gave the training',
  'training-received': 'Received the training',
  abstained: 'Abstained',
  witnessed: 'Saw it signed on paper',
};

/** What somebody still has to do: "approval", "review". */
export const dueWords: Readonly<Record<Meaning, string>> = {
  authored: 'authorship',
  reviewed: 'review',
  approved: 'approval',
  released: 'release for go-live',
  'accepted-handoff': 'acceptance of the handoff',
  rejected: 'rejection',
  waived: 'waiver',
  resumed: 'resumption',
  'rolled-back': 'rollback',
  overridden: 'override',
  'training-given': 'signature of the trainer',
  'training-received': 'signature of the person trained',
  abstained: 'abstention',
  witnessed: 'signature of a witness',
};

export const sectionWords: Readonly<Record<SectionName, string>> = {
  description: 'description',
  impact: 'impact',
  risk: 'risk',
  rollback: 'rollback plan',
  plan: 'phase and wave plan',
  scope: 'scope, cohort and timing',
  criteria: 'entry and exit criteria',
  training: 'training requirements',
  act: 'the act itself',
};

export const methodWords: Readonly<Record<Method, string>> = {
  read: 'read',
  classroom: 'classroom',
  'on-the-job': 'on the job',
  assessment: 'assessment',
};

export const classWords = {
  routine: 'Routine change',
  major: 'Major change',
  emergency: 'Emergency change',
} as const;
export const gateWords = { entry: 'Entry gate', exit: 'Exit gate' } as const;
export const verdictWords = { met: 'Met', 'not-met': 'Not met', waived: 'Waived' } as const;
export const effectWords = {
  effective: 'Effective',
  ineffective: 'Ineffective',
  inconclusive: 'Inconclusive',
} as const;

export const activityWords: Readonly<Record<Activity['kind'], string>> = {
  configuration: 'Configuration',
  training: 'User training',
  'data-validation': 'Data validation',
  'process-confirmation': 'Process confirmation',
  support: 'Support',
  other: 'Other',
};

type Status = NonNullable<PacketContents['wave']>['status'];

export const statusWords: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  planned: 'Planned',
  'gate-closed': 'Entry gate closed',
  'gate-open': 'Entry gate open',
  live: 'Live',
  'live-with-limits': 'Live with limits',
  halted: 'Halted',
  'rolled-back': 'Rolled back',
  'handed-over': 'Handed over',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

export function statusMark(status: Status): PrintMark {
  return `wave/${status}`;
}
