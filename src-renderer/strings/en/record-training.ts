import { countText, listText } from '../../../shared/words/count.ts';

const people = (count: number): string => countText(count, 'person', 'people');
const gaps = (count: number): string => countText(count, 'gap', 'gaps');

/** Sentences of the dialog that records training: of a rollout, of a wave, of one person. */
export const recordTraining = {
  title: 'Record training',
  submit: (count: number) => (count === 0 ? 'Record training' : `Record for ${people(count)}`),
  sign: (count: number, name: string) =>
    count === 0 ? `Record and sign as ${name}` : `Record for ${people(count)} and sign as ${name}`,
  item: 'Which item?',
  who: 'Who was trained?',
  how: 'How did it go?',
  noItems: 'No wave asks for training yet.',
  version: 'Version',
  versionOf: (version: number) => `version ${version}`,
  inForce: (version: number) => `version ${version}, in force`,
  coming: (version: number, day: string) => `version ${version}, from ${day}`,
  noVersion: 'no version in force',
  missing: (count: number) => (count === 0 ? 'complete for everyone' : `${people(count)} missing`),
  missingPerson: 'missing',
  overriddenPerson: 'override signed',
  expiringPerson: 'runs out soon',
  chosen: (count: number, of: number) => `${count} of ${of} chosen`,
  find: 'Name',
  needNone: 'Nobody in these waves needs it.',
  noneFound: 'Nobody by that name needs it.',
  more: (count: number) => `${people(count)} more; type a part of the name.`,
  allMissing: 'All who are missing',
  nobody: 'Nobody',
  results: {
    passed: { title: 'Passed', detail: 'Assessed' },
    completed: { title: 'Completed', detail: 'Without an assessment' },
    failed: { title: 'Not passed', detail: 'Stays untrained' },
  },
  onlyPassed: 'Does not count: it is assessed',
  method: 'Method',
  methods: { read: 'Read', classroom: 'Classroom', 'on-the-job': 'On the job', assessment: 'Assessment' },
  methodShort: (label: string) => `${label} (does not count)`,
  trainer: 'Trainer',
  trainerHint: 'From the roster, or a name. Leave it empty for reading alone',
  trainerHolds: (item: string, names: readonly string[]) =>
    names.length === 0
      ? `Must be trained on ${item}; nobody is today`
      : `Must be trained on ${item}: ${listText(names, 4)}`,
  on: 'When',
  evidence: 'Evidence',
  evidenceHint: 'Where the sheet or the result lies',
  signs: (item: string, name: string) =>
    `${item} asks for the trainer\u2019s signature. You sign as ${name}: “Training given”.`,
  closes: (count: number, waves: readonly string[]) => `Closes ${gaps(count)} of ${listText(waves, 3)}.`,
  closesNothing: 'Closes no gap: nobody chosen lacks it.',
  after: {
    both: 'It counts once the trainer and each of them have signed.',
    trainer: 'It counts once the trainer has signed.',
    trainee: 'It counts once each of them has signed.',
  },
  short: {
    failed: 'Recorded as not passed: whoever is chosen counts as untrained.',
    version: 'Another version is in force; this closes a gap only where nobody must be trained again.',
    method: 'Recorded, but it closes no gap: this method does not count for the item.',
    assessed: 'Recorded, but it closes no gap: only a passed assessment counts.',
  },
  need: {
    item: 'Choose an item',
    version: 'The item has no version yet: give it one first',
    people: 'Choose at least one person',
    result: 'Choose a result',
    on: 'Enter when, such as 19 Nov 2026 14:00',
    ahead: 'Choose a moment that has passed',
    trainer: 'Enter the trainer',
    qualified: (item: string) => `Choose a trainer who is trained on ${item}`,
  },
} as const;
