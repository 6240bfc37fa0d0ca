const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Sentences of the dialog that records training. */
export const train = {
  title: 'Record training',
  item: 'Which item?',
  who: 'Who was trained?',
  how: 'How did it go?',
  missing: (count: number) => (count === 0 ? 'complete for everyone' : `${people(count)} missing`),
  missingPerson: 'missing',
  chosen: (count: number, of: number) => `${count} of ${of} chosen`,
  passed: 'Passed',
  passedText: 'Assessed',
  completed: 'Completed',
  completedText: 'Without an assessment',
  failed: 'Not passed',
  failedText: 'Stays untrained',
  method: 'Method',
  methods: { read: 'Read', classroom: 'Classroom', 'on-the-job': 'On the job', assessment: 'Assessment' },
  trainer: 'Trainer',
  on: 'When',
  evidence: 'Evidence',
  version: (version: number) => `version ${version}`,
  noVersion: 'no version in force',
  allMissing: 'All who are missing',
  nobody: 'Nobody',
  submit: (count: number) => (count === 0 ? 'Record training' : `Record for ${people(count)}`),
  needNone: 'Nobody in this wave needs it.',
} as const;
