import { listText } from '../../../shared/words/count.ts';

/** What somebody typed, as the end of a sentence. */
function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Sentences of the card at a cell: record, version, what changed, who trained, until when. */
export const trainingCell = {
  title: (name: string, item: string, version: number | null) =>
    `${name}, ${item}${version === null ? '' : ` version ${version}`}`,
  record: (version: number, trainer: string | null, day: string, result: string) =>
    `Trained on version ${version}${trainer === null ? '' : ` by ${trainer}`} on ${day}, ${result}.`,
  attempt: (version: number, trainer: string | null, day: string) =>
    `Not passed on ${day}, version ${version}${trainer === null ? '' : `, with ${trainer}`}.`,
  bare: (version: number, day: string) => `Trained on version ${version} on ${day}.`,
  older: (version: number) => `Trained on version ${version}.`,
  results: { passed: 'passed', completed: 'completed', failed: 'not passed' },
  came: (version: number, day: string, note: string) =>
    note === '' ? `Version ${version} came on ${day}.` : `Version ${version} came on ${day}: ${ended(note)}`,
  never: 'No record on any version.',
  notNeeded: 'Not needed for this role.',
  noVersion: 'No version is in force, so nobody can be trained on it.',
  comes: (version: number, day: string) => `Version ${version} comes on ${day}.`,
  until: (day: string) => `It holds until ${day}.`,
  runsOut: (day: string) => `It runs out on ${day}.`,
  valid: (days: number) => `Training on it holds ${days} days; these are over.`,
  assessed: 'Only a passed assessment counts.',
  methods: (named: readonly string[]) => `What counts is ${listText(named.map((one) => one.toLowerCase()))}.`,
  read: (method: string) => `How: ${method.toLowerCase()}.`,
  missing: {
    both: 'It counts once trainer and trainee have signed.',
    trainer: 'It counts once the trainer has signed.',
    trainee: 'It counts once the trainee has signed.',
  },
  carried: (from: number, version: number) =>
    `Version ${version} asks nobody like them to train again, so version ${from} carries over.`,
  equivalent: (item: string, version: number) => `It counts through ${item} version ${version}.`,
  override: (by: string, day: string, reason: string) =>
    `${by} signed an override until ${day}: ${ended(reason)}`,
  overrideUntil: (day: string) => `An override holds until ${day}.`,
  acts: { record: 'Record training', person: 'Open person', override: 'Override' },
} as const;
