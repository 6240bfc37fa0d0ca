export const what = {
  invalid: {
    why: (n: number) => (n === 1 ? 'one answer has a problem' : `${n} answers have a problem`),
    todo: 'Correct what is named, then send it again.',
  },
  'not-found': {
    why: (thing: string) => `this book has no such ${thing}`,
    more: (id: string) => `Looked for ${id}.`,
    todo: 'Look for it with Find, or check the id.',
  },
  duplicate: {
    why: (thing: string, id: string) =>
      `there is already ${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing} ${id}`,
    /** Where it is no id that is taken. */
    other: {
      'account-person': 'Take the person from the other account first.',
      equivalent: 'Name each item once for a version.',
      version: 'Name each version once.',
    } as Readonly<Record<string, string>>,
    todo: 'Choose another one. Ids are used once and never again.',
  },
  unchanged: { why: 'it says what the book says already', todo: 'Nothing is to be done.' },
  'reason-needed': {
    why: 'a reason is missing',
    todo: 'Enter a reason. It stands in the audit trail, and those who signed will see it.',
  },
  'unknown-person': {
    why: (n: string) => `${n} not on the roster`,
    noun: ['person is', 'people are'],
    todo: 'Import the roster, or add them, first.',
  },
  'unknown-item': {
    why: (n: string) => `${n} not defined in this book`,
    noun: ['training item is', 'training items are'],
    todo: 'Define them first.',
  },
  'wrong-version': {
    why: (item: string) => `${item} has no such version`,
    known: (list: string) => `It has version ${list}.`,
    none: 'It has no version yet.',
    todo: 'Choose one it has, or add the version first.',
  },
  'future-date': {
    why: 'the date is still to come',
    more: 'What is recorded has happened already.',
    todo: 'Choose a date that is past.',
  },
  circle: {
    why: 'they would report to themselves',
    way: (names: string) => `They report in a circle: ${names}.`,
    todo: 'Choose another manager for one of them.',
  },
  'trainer-not-qualified': {
    why: (item: string) => `the trainer is not trained on ${item}`,
    anybody: 'what trainers must hold',
    who: (trainer: string, cause: string) => `${trainer}: ${cause}.`,
    unknown: 'not on the roster, so that nothing is known of their training',
    unnamed: 'No trainer is named.',
    todo: 'Let a qualified trainer give it, or record the training of this one first.',
  },
  'wrong-method': {
    why: (item: string) => `training in this way does not count for ${item}`,
    thisItem: 'this item',
    counts: (methods: string) => `What counts: ${methods}.`,
    todo: 'Choose a way that counts, or change the training item.',
  },
  'own-equivalent': {
    why: (item: string) => `${item} cannot stand for itself`,
    todo: 'Name another item, or say for the version who must be trained again.',
  },
  'too-long': {
    why: 'the override would hold too long',
    most: (days: string) => `It holds at most ${days} days from today.`,
    todo: 'Choose an earlier day.',
  },
  'not-a-gap': {
    why: (person: string, item: string) => `${person} does not lack ${item} here`,
    somebody: 'this person',
    todo: 'Override only what keeps the gate closed.',
  },
  'not-a-joiner': {
    why: (n: string) => `${n} not waiting for this decision`,
    noun: ['person is', 'people are'],
    more: 'Late joiners are those whom the scope came to mean after the cohort was frozen.',
    todo: 'Look at the list of late joiners again.',
  },
  'in-use': {
    why: (n: string) => `${n} in use by now`,
    noun: ['person of this import is', 'people of this import are'],
    more: 'They stand in a wave, in a record, in an account, or others report to them.',
    todo: 'Let them stay and correct what is wrong with them, one by one.',
  },
  'changed-since': {
    why: (n: string) => `${n} changed since this import`,
    noun: ['person was', 'people were'],
    todo: 'Take back the later import first, or correct them one by one.',
  },
  'wrong-order': { why: 'the second date is before the first', todo: 'Choose dates in order.' },
} as const;

/** Nouns of `not-found`, `duplicate` and `finished`. */
export const things: Readonly<Record<string, string>> = {
  rollout: 'rollout',
  wave: 'wave',
  phase: 'phase',
  account: 'account',
  person: 'person',
  item: 'training item',
  version: 'version',
  'training-record': 'training record',
  criterion: 'criterion',
  activity: 'activity',
  deviation: 'deviation',
  halt: 'halt',
  event: 'event',
  packet: 'packet',
  import: 'import',
  sample: 'sample book',
  'import-map': 'saved column map',
  measure: 'measure',
  override: 'override',
  equivalent: 'equivalent of',
  'account-person': 'account for',
  book: 'book',
};
