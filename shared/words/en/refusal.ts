import type { GateSide, WaveState } from '../../domain/wave.ts';

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
export const states: Readonly<Record<WaveState['kind'] | 'open' | 'closed', string>> = {
  planned: 'planned',
  preparing: 'being prepared',
  live: 'live',
  'handed-over': 'handed over',
  'rolled-back': 'rolled back',
  cancelled: 'cancelled',
  open: 'open',
  closed: 'closed',
};
export const passwordRules: Readonly<Record<string, (shortest: string) => string>> = {
  'too-short': (shortest) => `It is shorter than ${shortest} characters.`,
  'has-id': () => 'It holds the user id.',
  'has-name': () => 'It holds a part of the name.',
  common: () => 'It is a common password.',
  'few-characters': () => 'It uses too few different characters.',
  'same-as-before': () => 'It is the same as before.',
};
export const storage: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EROFS: 'The disk is read-only.',
  EACCES: 'This account of the computer may not write there.',
  EPERM: 'This account of the computer may not write there.',
  EIO: 'The disk reported a fault.',
  ENOTDIR: 'A part of the path is not a folder.',
  ENAMETOOLONG: 'The path is too long.',
};

export const refusal = {
  notDone: 'Not done',
  notLive: 'Not live',
  notOver: 'Not handed over',
  notSigned: 'Not signed',
  notSaved: 'Not saved',
  notSignedIn: 'Not signed in',
  notOpened: 'Not opened',
  notImported: 'Nothing is imported',
  colon: (what: string, why: string) => `${what}: ${why}`,
  moreNames: (n: string) => `and ${n} more`,
  unknownCode: (code: string) => `The reason is “${code}”, which this version has no words for.`,

  'not-signed-in': { why: 'nobody is signed in', todo: 'Sign in, then do it again.' },
  'not-allowed': {
    why: (roles: string) => `only ${roles} can do this`,
    todo: (roles: string) => `Ask somebody who acts as ${roles}.`,
  },
  locked: {
    why: 'this account is locked after repeated wrong passwords',
    todo: 'An administrator unlocks it, with a reason.',
  },
  revoked: {
    why: 'this account is revoked',
    more: (id: string) => `${id} is revoked. What it signed stays valid.`,
    todo: 'Somebody with a valid account has to do it.',
  },
  'wrong-password': {
    why: 'the password is wrong',
    left: (n: number) =>
      n === 1 ? 'One more try, then the account locks.' : `${n} tries are left, then the account locks.`,
    todo: 'Type the password again.',
  },
  'wrong-sign-in': { why: 'user id or password is wrong', todo: 'Check both and sign in again.' },
  'must-change-password': {
    why: 'the password was issued by somebody else',
    todo: 'Set your own password first.',
  },
  'weak-password': {
    why: 'the password is too weak',
    todo: 'Choose another one. Several words in a row are easy to keep and hard to guess.',
  },
  'password-needed': { why: 'a signature needs your password', todo: 'Enter your password.' },
  'id-needed': {
    why: 'the first signature since you signed in needs user id and password',
    todo: 'Enter both.',
  },
  'wrong-id': {
    why: 'the user id is not that of the person signed in',
    todo: 'Enter your own user id, or let the other person sign in.',
  },
  'last-administrator': {
    why: 'this is the last administrator',
    todo: 'Make somebody else an administrator first.',
  },
  'roles-apart': {
    why: (roles: string) => `an administrator can neither approve nor train: ${roles}`,
    todo: 'Give these functions to another account.',
  },

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

  finished: {
    why: (thing: string, state: string) => `this ${thing} is ${state}`,
    todo: 'It can still be read, and its packet printed. It cannot be changed.',
  },
  'wrong-state': {
    why: (state: string) => `the wave is ${state}`,
    open: 'the rollout is not finished',
    waves: (list: string) => `It concerns ${list}.`,
    nothing: 'No wave is planned yet.',
    needs: {
      planned: 'This is done while a wave is planned.',
      preparing: 'Start preparing the wave first.',
      live: 'This is done while a wave is live.',
      'not-live': 'Roll it back or hand it over first; what is live is not edited.',
      'waves-finished': 'Hand over, roll back or cancel every wave first.',
    } as Readonly<Record<string, string>>,
    todo: 'See the state of the wave.',
  },
  'gate-closed': {
    what: { entry: 'Not live', exit: 'Not handed over' } satisfies Record<GateSide, string>,
    line: (statement: string, names: string) => `${statement}: ${names}`,
    todo: 'Close what is named; the gate opens by itself.',
  },
  halted: {
    why: 'a halt is in force',
    line: (moment: string, seen: string) => `Since ${moment}: ${seen}`,
    todo: 'The halt has to be resumed first, with a reason and a signature.',
  },
  'plan-not-approved': {
    why: 'the plan is not approved',
    todo: 'Complete the plan and have its approvals signed.',
  },
  missing: {
    todo: 'Add what is missing, then do it again.',
    effectPlan: 'No effectiveness check is planned.',
    effectResult: 'The effectiveness check has no result yet.',
  },
  'cohort-frozen': {
    why: 'the cohort is frozen',
    todo: 'Change the cohort with a reason; it has to be frozen again.',
  },

  'not-asked': { why: 'nobody was asked to sign yet', todo: 'The change owner asks for the approvals.' },
  'not-your-step': {
    why: 'no step of the route is yours',
    waits: (roles: string) => `It waits for ${roles}.`,
    todo: 'Let the person asked sign.',
  },
  'step-not-due': {
    why: 'others sign first',
    waits: (names: string) => `It waits for ${names}.`,
    todo: 'Sign once they have signed.',
  },
  'already-signed': {
    why: 'it is signed already',
    todo: 'Nobody signs twice. Another person signs the next step.',
  },
  'content-changed': { why: 'the content was changed since you read it', todo: 'Read it again, then sign.' },
  'signature-needed': {
    why: 'this is done together with a signature only',
    todo: 'Sign with your password.',
  },
  'bad-signature': {
    why: 'the signature does not fit its content or its key',
    todo: 'Sign in again, then sign. If it happens again, ask the administrator to check the book.',
  },
  'own-approval': {
    why: 'you would be the only one to approve your own work',
    todo: 'Somebody who did not write it has to approve.',
  },
  'own-training': {
    why: 'nobody records their own training',
    todo: 'Another trainer or line lead records it.',
  },
  'reviewed-own-work': {
    why: 'the trail holds work of your own',
    todo: 'Somebody who did none of the work reviews it.',
  },
  'own-handoff': { why: 'you handed this over yourself', todo: 'Somebody else accepts the handoff.' },

  'no-book': { why: 'no book is open', todo: 'Open a book or make a new one.' },
  'book-open-elsewhere': {
    why: 'the book is open in another window or program',
    where: (host: string, pid: string) => `It is open on ${host}, process ${pid}.`,
    todo: 'Close it there first.',
  },
  'not-empty-folder': {
    why: 'the folder is not empty',
    todo: 'Choose an empty folder, or open the book that is in it.',
  },
  'not-a-book': {
    why: 'this folder holds no book that can be read',
    todo: 'Choose the folder in which the book was made, or restore its first file from a copy.',
  },
  damaged: {
    why: 'a part of the book is damaged',
    todo: 'See what is damaged on the strip below; heal it from another workstation or a backup. Calling a halt still works.',
  },
  'read-only': {
    why: 'this book is open for reading only',
    todo: 'Open it where this account of the computer may write.',
  },
  storage: {
    why: 'the disk did not take it',
    more: 'Nothing of it was recorded.',
    todo: 'Free or repair the disk, then do it again.',
  },
  'import-problems': {
    why: (n: string) => `${n} in the file`,
    problem: ['problem', 'problems'],
    todo: 'Correct the rows named and choose the file again.',
  },
  'file-changed': { why: 'the file is not the one that was previewed', todo: 'Look at the preview again.' },
  'file-gone': { why: 'the file is no longer there', todo: 'Choose it again.' },
  'too-large': {
    why: 'the file is too large',
    most: (bytes: string) => `At most ${bytes} bytes are read.`,
    todo: 'Divide it, or export fewer rows.',
  },
  'not-a-packet': { why: 'this is not a packet of this app', todo: 'Choose the PDF as it was exported.' },
  internal: {
    why: 'the app failed at this',
    more: (id: string) => `The failure is written down as ${id}.`,
    todo: 'Nothing was recorded. Do it again; if it fails again, give that number to your administrator.',
  },
} as const;

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
