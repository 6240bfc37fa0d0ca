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
    why: (thing: string, id: string) => `there is already a ${thing} ${id}`,
    todo: 'Choose another one. Ids are used once and never again.',
  },
  unchanged: { why: 'it says what the book says already', todo: 'Nothing is to be done.' },
  'reason-needed': {
    why: 'a reason is missing',
    todo: 'Enter a reason. It stands in the audit trail, and those who signed will see it.',
  },
  'unknown-person': {
    why: (n: string) => `${n} not on the roster`,
    person: ['person is', 'people are'],
    todo: 'Import the roster, or add them, first.',
  },
  'unknown-item': {
    why: (n: string) => `${n} not defined in this book`,
    item: ['training item is', 'training items are'],
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
  book: 'book',
};
