/** Where a reason needs its data to be a sentence: the reason alone, for rows that keep the code only. */
export const bareReasons: Readonly<Record<string, string>> = {
  'not-allowed': 'not a right of this function',
  'roles-apart': 'functions that are kept apart',
  invalid: 'answers with problems',
  'not-found': 'no such record',
  duplicate: 'there already',
  'unknown-person': 'people not on the roster',
  'unknown-item': 'training items not defined',
  'wrong-version': 'no such version',
  finished: 'finished already',
  'wrong-state': 'not in this state',
  'gate-closed': 'gate closed',
  missing: 'something is missing',
  'import-problems': 'problems in the file',
};
