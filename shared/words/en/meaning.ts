import type { Meaning, SectionName } from '../../domain/signature.ts';

/** `said`: what stands under the line. `thing`: what is missing without it. `did`: after a role, "has not approved". `explains`: beside the choice when signing. */
export const meaning: Readonly<
  Record<
    Meaning,
    { readonly said: string; readonly thing: string; readonly did: string; readonly explains: string }
  >
> = {
  authored: {
    said: 'Authored',
    thing: 'authorship',
    did: 'signed as author',
    explains: 'You wrote it and stand for it.',
  },
  reviewed: {
    said: 'Reviewed',
    thing: 'review',
    did: 'reviewed',
    explains: 'You read it and found it fit to be approved.',
  },
  approved: {
    said: 'Approved',
    thing: 'approval',
    did: 'approved',
    explains: 'It may be carried out as described once its gate is open.',
  },
  released: {
    said: 'Released for go-live',
    thing: 'release',
    did: 'released it',
    explains: 'The wave goes live with this signature.',
  },
  'accepted-handoff': {
    said: 'Accepted handoff',
    thing: 'handoff acceptance',
    did: 'accepted the handoff',
    explains: 'You take the wave over as it stands.',
  },
  rejected: {
    said: 'Rejected',
    thing: 'rejection',
    did: 'rejected it',
    explains: 'You give a reason. It is printed with the approvals.',
  },
  waived: {
    said: 'Waived',
    thing: 'waiver',
    did: 'waived it',
    explains: 'The criterion need not be met, for the reason you give.',
  },
  resumed: {
    said: 'Resumed',
    thing: 'resumption',
    did: 'resumed it',
    explains: 'The halt ends, for the reason you give.',
  },
  'rolled-back': {
    said: 'Rolled back',
    thing: 'rollback',
    did: 'rolled it back',
    explains: 'The rollback plan was carried out.',
  },
  overridden: {
    said: 'Training overridden',
    thing: 'override',
    did: 'overridden it',
    explains: 'This person goes on without the training, until the day and for the reason you give.',
  },
  'training-given': {
    said: 'Training given',
    thing: 'trainer signature',
    did: 'signed as trainer',
    explains: 'You gave this training as it is recorded.',
  },
  'training-received': {
    said: 'Training received',
    thing: 'trainee signature',
    did: 'signed as trainee',
    explains: 'You received this training as it is recorded.',
  },
  abstained: {
    said: 'Abstained',
    thing: 'abstention',
    did: 'abstained',
    explains: 'You were asked and say neither yes nor no. It answers no step.',
  },
  witnessed: {
    said: 'Witnessed on paper',
    thing: 'witness signature',
    did: 'witnessed it',
    explains: 'You saw this person sign the paper that was scanned.',
  },
};

export const section: Readonly<Record<SectionName, string>> = {
  description: 'Description',
  impact: 'Impact assessment',
  risk: 'Risk assessment',
  rollback: 'Rollback plan',
  plan: 'Phases and waves',
  scope: 'Scope, cohort and timing',
  criteria: 'Entry and exit criteria',
  training: 'Training requirements',
  act: 'The act itself',
};
