import type { MissingThing } from '../../views/shape/gate.ts';
import type { NextStep } from '../../views/shape/next-step.ts';

/** `yours`: what to do. `others`: who has to. `button`: verb and object. */
export const step: Readonly<
  Record<
    NextStep['kind'],
    { readonly yours: string; readonly others: (names: string) => string; readonly button: string }
  >
> = {
  prepare: {
    yours: 'start preparing this wave: the plan is approved',
    others: (n) => `${n} starts preparing this wave`,
    button: 'Start preparing',
  },
  'plan-approval': {
    yours: 'complete the plan and have it approved',
    others: (n) => `the plan waits for ${n}`,
    button: 'Open the plan',
  },
  'set-cohort': {
    yours: 'choose the people of this wave',
    others: (n) => `${n} chooses the people of this wave`,
    button: 'Choose the cohort',
  },
  'freeze-cohort': {
    yours: 'freeze the cohort, so that it is settled who needs training',
    others: (n) => `${n} freezes the cohort`,
    button: 'Freeze the cohort',
  },
  'decide-joiners': {
    yours: 'decide on those who came after the freeze: take them in, or leave them out with a reason',
    others: (n) => `${n} decides on those who came after the freeze`,
    button: 'Decide on late joiners',
  },
  train: {
    yours: 'train those who are missing and record it',
    others: (n) => `training waits for ${n}`,
    button: 'Record training',
  },
  'check-criteria': {
    yours: 'check the criteria that are not met yet',
    others: (n) => `the criteria wait for ${n}`,
    button: 'Check criteria',
  },
  'finish-activities': {
    yours: 'finish the open activities',
    others: (n) => `the activities wait for ${n}`,
    button: 'Open activities',
  },
  'ask-approvals': {
    yours: 'ask for the approvals',
    others: (n) => `${n} asks for the approvals`,
    button: 'Ask for approvals',
  },
  sign: {
    yours: 'read what is asked and sign it',
    others: (n) => `the approvals wait for ${n}`,
    button: 'Sign',
  },
  'review-trail': {
    yours: 'review the audit trail of this wave',
    others: (n) => `the audit trail is reviewed by ${n}`,
    button: 'Review the trail',
  },
  rehearse: {
    yours: 'rehearse the rollback plan and record it',
    others: (n) => `${n} rehearses the rollback plan`,
    button: 'Record a rehearsal',
  },
  'wait-earlier': {
    yours: 'earlier waves are finished first',
    others: (n) => `earlier waves are finished first: ${n}`,
    button: 'Open the plan',
  },
  'lift-halt': {
    yours: 'decide: resume with a reason and a signature, or roll back',
    others: (n) => `resuming waits for ${n}`,
    button: 'Resume',
  },
  'go-live': {
    yours: 'go live: the entry gate is open',
    others: (n) => `${n} lets it go live`,
    button: 'Go live',
  },
  'hand-over': {
    yours: 'hand over: the exit gate is open',
    others: (n) => `${n} hands it over`,
    button: 'Hand over',
  },
  'close-deviations': {
    yours: 'close the open deviations of severity high',
    others: (n) => `the deviations wait for ${n}`,
    button: 'Open deviations',
  },
  'settle-conflicts': {
    yours: 'choose, with a reason, which of the values written apart holds',
    others: (n) => `values written apart wait for ${n}`,
    button: 'Settle conflicts',
  },
  heal: {
    yours: 'heal the damaged part of the book',
    others: (n) => `the damaged book waits for ${n}`,
    button: 'See the damage',
  },
};
/** In place of `yours`, where the thing itself is still missing. */
export const firstStep: Readonly<
  Partial<Record<MissingThing, { readonly yours: string; readonly button: string }>>
> = {
  requirements: { yours: 'say which training this wave requires', button: 'Set training' },
  criteria: { yours: 'write the criteria of this gate', button: 'Add a criterion' },
  activities: { yours: 'plan the activities of this wave', button: 'Add an activity' },
  route: { yours: 'name who approves', button: 'Set the route' },
};
export const stepMore = {
  somebody: 'somebody with the right',
  those: 'those who are missing',
  afterwards: (missing: string) => `What is left then: ${missing}.`,
  afterwardsOpen: 'After that the gate is open.',
} as const;
