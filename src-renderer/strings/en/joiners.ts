import { countText } from '../../../shared/words/count.ts';

const people = (count: number): string => countText(count, 'person', 'people');

/** Late joiners of a wave: whom its scope came to mean after the cohort was frozen. */
export const joiners = {
  title: 'Late joiners',
  waiting: (count: number) => `${people(count)} came after the cohort was frozen`,
  ledger: (count: number) => `${countText(count, 'late joiner', 'late joiners')} to decide`,
  came: (name: string, where: string, day: string) =>
    where === '' ? `${name} came on ${day}` : `${name} came to ${where} on ${day}`,
  cameOne: (came: string) => `${came}, after the cohort was frozen: take in or leave out`,
  since: (day: string) => `came ${day}`,
  decide: 'Take in or leave out',
  decided: { 'taken-in': 'taken in', 'left-out': 'left out' },
  decidedLine: (decision: string, day: string, by: string, reason: string) =>
    `${decision} on ${day} by ${by}: ${reason}`,
  list: 'Late joiners and what was decided',
  leavers: (count: number) => `${people(count)} left the company`,
  leaverLine: (name: string, day: string) => `${name}, left ${day}`,
  leaversText: 'They stay in the frozen list, need nothing and are not counted.',
  moreNames: (count: number) => `and ${count} more`,

  dialog: (count: number) => `Decide on ${countText(count, 'late joiner', 'late joiners')}`,
  who: 'Who',
  whoHint: 'The scope of this wave came to mean them after its cohort was frozen.',
  what: 'What is decided?',
  takeIn: 'Take in',
  takeInLive: 'They belong to the wave from now on. What they are not trained on keeps the exit gate closed.',
  takeInPreparing:
    'The cohort is set and frozen again with them in it. Signatures on the cohort become void, and what they are not trained on keeps the entry gate closed.',
  leaveOut: 'Leave out',
  leaveOutText: 'They do not work with the change. The reason stands in the record and in the packet.',
  reason: 'Reason',
  reasonHint: 'Whoever reads the record later learns from it why.',
  submit: {
    'taken-in': (count: number) => `Take in ${people(count)}`,
    'left-out': (count: number) => `Leave out ${people(count)}`,
  },
  decideFirst: 'Decide',
  edit: 'The cohort',
  after: (count: number) => people(count),
  missing: {
    who: 'Choose at least one person',
    what: 'Choose take in or leave out',
    reason: 'Enter a reason. The record will show it',
  },
} as const;
