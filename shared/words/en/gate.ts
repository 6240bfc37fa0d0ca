import type { GateSide } from '../../domain/wave.ts';
import type { GapCause, MissingThing } from '../../views/shape/gate.ts';

export const gate = {
  name: { entry: 'Entry gate', exit: 'Exit gate' } satisfies Record<GateSide, string>,
  closed: 'closed', open: 'open',
  allMet: (n: string) => `all ${n} checks met`,
  metOf: (met: string, of: string) => `${met} of ${of} checks met`,
  moreChecks: (n: string) => `${n} more`,

  cause: {
    never: 'never trained', outdated: 'trained on an older version', failed: 'did not pass', expired: 'training expired', 'not-assessed': 'read it, not assessed',
    'no-version': 'no version in force',
  } satisfies Record<GapCause, string>,
  trainedOn: (version: number) => `trained on v${version}`,
  itemVersion: (item: string, version: number | null) => (version === null ? item : `${item} v${version}`),

  /** In a headline, after a colon. */
  missing: {
    impact: 'impact not assessed', risk: 'risk not assessed', 'rollback-plan': 'no rollback plan', rehearsal: 'rollback not rehearsed', 'cohort-empty': 'nobody in the cohort',
    'cohort-open': 'cohort not frozen', criteria: 'no criteria', activities: 'no activities', requirements: 'no training required yet', route: 'no approver named',
    'trail-review': 'audit trail not reviewed', preparation: 'preparation not started',
  } satisfies Record<MissingThing, string>,
  /** As a sentence of its own: what is missing, and why that matters or what to do. */
  missingWhole: {
    impact: 'The impact assessment is missing: what must be done.', risk: 'The risk assessment is missing: what could go wrong.',
    'rollback-plan': 'The rollback plan is missing.', rehearsal: 'The rollback plan was never rehearsed.', 'cohort-empty': 'Nobody is in the cohort.',
    'cohort-open': 'The cohort is not frozen, so who needs training could still change.', criteria: 'Not every gate has a criterion, and a gate without one checks nothing.',
    activities: 'No activity is planned.', requirements: 'No training item is required. Name at least one.', route: 'Nobody is named to approve.',
    'trail-review': 'Nobody has reviewed the audit trail.', preparation: 'Preparation has not started.',
  } satisfies Record<MissingThing, string>,

  label: {
    'earlier-phases': { met: 'Earlier phases finished', unmet: 'Earlier phases' }, 'no-halt': { met: 'No halt', unmet: 'Halted' },
    'plan-approved': { met: 'Plan approved', unmet: 'Plan' }, cohort: { met: 'Cohort frozen', unmet: 'Cohort' }, rollback: { met: 'Rollback rehearsed', unmet: 'Rollback' },
    criteria: { met: 'Criteria', unmet: 'Criteria' }, activities: { met: 'Activities', unmet: 'Activities' }, training: { met: 'Training', unmet: 'Training' },
    approvals: { met: 'Approvals', unmet: 'Approvals' }, 'trail-review': { met: 'Trail reviewed', unmet: 'Trail review' },
    deviations: { met: 'No high deviation open', unmet: 'High deviations closed' }, intact: { met: 'Book intact', unmet: 'Book damaged' },
  },
  ofText: (label: string, have: string, want: string) => `${label} ${have} of ${want}`,

  halted: 'halted', damaged: 'book damaged', planNot: 'plan not approved',
  untrained: (people: string) => `${people} untrained`,
  person: ['person', 'people'], criterion: ['criterion', 'criteria'], activity: ['activity', 'activities'], earlier: ['earlier wave', 'earlier waves'],
  approval: ['approval', 'approvals'], deviation: ['high deviation', 'high deviations'],
  notMet: (what: string) => `${what} not met`, notDone: (what: string) => `${what} not done`, notFinished: (what: string) => `${what} not finished`,
  isOpen: (what: string) => `${what} open`, isMissing: (what: string) => `${what} missing`, onlyAuthor: 'approved by an author only',
  roleMissing: (role: string, thing: string) => `${role} ${thing} missing`, roleRejected: (role: string) => `rejected by ${role}`,

  statement: {
    training: (lacking: string, people: string) => `${lacking} of ${people} ${lacking === '1' ? 'is' : 'are'} not trained on the current version`,
    approval: (role: string, did: string) => `${role} has not ${did}`, rejected: (role: string) => `${role} rejected it`,
    approvals: (count: string) => `${count} are missing`,
    earlier: (count: string, one: boolean) => `${count} ${one ? 'is' : 'are'} not finished`,
    criteria: (count: string, one: boolean) => `${count} ${one ? 'is' : 'are'} not met`, activities: (count: string, one: boolean) => `${count} ${one ? 'is' : 'are'} not done`,
    deviations: (count: string, one: boolean) => `${count} ${one ? 'is' : 'are'} open`,
    halted: (count: number) => (count === 1 ? 'A halt is in force' : `${count} halts are in force`),
    plan: 'The plan is not approved', damaged: 'The book is damaged', onlyAuthor: 'Nobody but an author has approved',
  },
  detail: {
    asked: (name: string, moment: string) => `${name} was asked on ${moment}.`, askedRole: (role: string, moment: string) => `Anybody for ${role} may sign; asked on ${moment}.`,
    notAsked: (role: string) => `${role} has not been asked yet.`, notDue: (role: string) => `${role} signs when those before have signed.`,
    void: (role: string) => `${role} signed before an edit; that signature is void.`, rejected: (role: string) => `${role} rejected it; the reason stands with the signature.`,
    onlyAuthor: (names: string) => `${names} wrote what was approved. Somebody who did not write it has to approve it too.`,
    damaged: 'Nothing goes on until the damaged part is healed.', halted: 'Nothing over which it lies takes a step until it is resumed.',
  },
  blocker: {
    notLooked: 'nobody has looked', notMet: 'not met', due: (owner: string, moment: string) => `${owner}, due ${moment}`, late: (owner: string, moment: string) => `${owner}, was due ${moment}`,
    waiting: (thing: string) => `${thing}, asked`, askedOn: (thing: string, moment: string) => `${thing}, asked ${moment}`, notDue: (thing: string) => `${thing}, not due yet`,
    notAsked: (thing: string) => `${thing}, not asked yet`, rejected: 'rejected', void: (thing: string) => `${thing}, void since an edit`, signed: 'signed',
    ahead: (number: string) => `${number}, not finished`, since: (moment: string) => `since ${moment}`, open: 'open', missing: 'missing', wrote: 'wrote what was approved',
    book: 'The book', damaged: 'damaged',
  },
} as const;
