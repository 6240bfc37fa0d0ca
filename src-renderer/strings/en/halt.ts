import { countText } from '../../../shared/words/count.ts';

/** Sentences of the halt. */
export const halt = {
  title: 'Call a halt',
  stops: 'What stops?',
  seen: 'What did you see?',
  words: 'In your words',
  wordsHint: 'They can wait until after.',
  people: (count: number) => countText(count, 'person', 'people'),
  wholeRollout: 'The whole rollout',
  allWaves: (waves: number, people: number) =>
    `Every wave that is not finished: ${countText(waves, 'wave', 'waves')}, ${halt.people(people)}`,
  which: 'Which rollout?',
  choose: 'Choose one',
  chooseWave: 'Or one wave of it',
  whole: 'all of it',
  causes: [
    'Wrong label or print',
    'Wrong instruction on screen',
    'Terminal down',
    'People unsure what to do',
    'Product may be affected',
    'Something else',
  ] as readonly string[],
  other: 'Something else',
  missing: {
    stops: 'Choose what stops',
    seen: 'Choose what you saw, or say it in your words',
    words: 'Say in your words what you saw',
  },
  submit: (what: string) => `Halt ${what} now`,
  submitAll: 'Halt the whole rollout now',
  cancel: 'Do not halt',
  note: 'No password is asked: you are signed in, and a halt must not wait. It cannot be taken back here; going on again needs a reason and a signature from the change owner.',
  effect: 'This stops at once',
  everyStep: 'Every step forward of what is halted, on all workstations as they sync.',
  peopleNow: 'People now',
  peopleNowText: 'Go back to the earlier way of working, and keep what was made.',
  reading: 'Reading the rollouts',
  nothing: 'There is no open rollout, so nothing can be halted.',

  doneTitle: (what: string) => `Halted: ${what}`,
  doneText:
    'Every step forward is refused from now on, on this workstation at once and on the others as they sync.',
  exposed: 'Exposed at this moment',
  exposedNone: 'Nobody was exposed: no wave it covers was live.',
  exposedWave: (title: string, people: number) => `${title}: ${halt.people(people)}`,
  exposedWhere: (lines: readonly string[]) =>
    lines.length === 0 ? 'no line named in its scope' : lines.join(', '),
  where: 'Where',
  who: 'Who',
  wave: 'Wave',
  moreNames: (count: number) => `and ${count} more`,
  showAll: 'Show every name',
  close: 'Close',
  open: 'Open the rollout',
};
