/** Sentences of the signing screen, and of every place that shows or asks for a signature. */
export const signing = {
  anyone: (role: string) => `Anyone for ${role}`,
  did: (meaning: string, moment: string) => `${meaning}, ${moment}`,
  voidAgain: 'Signed before, void since an edit; asked again',
  notAsked: 'Not asked yet',
  notDue: 'Signs when the one before has signed',
  notSigned: 'Not signed',
  askedAt: (moment: string) => `Asked ${moment}`,
  askedAgo: (duration: string) => `Asked ${duration} ago, not signed`,
  signingNow: 'Signing now',
  voidSince: (moment: string) => `Void since ${moment}`,
  voidBy: (meaning: string, section: string, by: string | null) =>
    `${meaning}; ${section} was edited${by === null ? '' : ` by ${by}`}`,
  quoted: (text: string) => `“${text}”`,
  yours: 'Yours to sign',
  releaseNotDue: 'Release, not due',
  releaseWhen: 'once the gate is open',
  waitsFor: (meaning: string) => `Not signed: ${meaning.toLowerCase()}`,

  title: 'Signing',
  record: (number: string, title: string, revision: number) => `${number}, ${title}, revision ${revision}`,
  route: 'Route',
  routeNote: { sequence: 'One after another.', parallel: 'In any order.' },
  approvals: (count: number) => (count === 1 ? 'One approval.' : `${count} approvals.`),
  board: 'Board at this workstation',
  boardText:
    'After you sign, the screen locks and asks for the next signer by name. Nobody signs in your place.',

  headline: {
    plan: (title: string) => `Approve the plan of ${title}`,
    entry: (title: string) => `Approve ${title} for go-live`,
    exit: (title: string) => `Accept the handoff of ${title}`,
  },
  answered: (title: string) => `${title}: your answer is in the book`,
  notYours: (title: string) => `Nothing of ${title} waits for your signature`,
  digest: 'Content digest ',
  covers: (count: number) =>
    `. You sign ${count === 1 ? 'this section' : `these ${count} sections`}; editing any of them later makes your signature void.`,
  coversNobody: (count: number) =>
    `. A signature covers ${count === 1 ? 'this section' : `these ${count} sections`}.`,
  openNames: (statement: string, names: string) => `${statement}: ${names}`,
  section: 'Section you sign',
  sinceRevision: (revision: number) => `Since revision ${revision}`,
  sinceNever: 'Since you last signed',
  content: 'What is in it',
  changed: 'changed',
  unchanged: 'unchanged',
  first: 'first time',
  changesSince: (revision: number, moment: string) =>
    `What changed since revision ${revision}, which you signed on ${moment}`,
  changeLine: (what: string, about: string, name: string, moment: string) =>
    `${what}, ${about}, by ${name} on ${moment}`,
  changeWhy: (why: string) => `: ${why}`,
  noChanges: 'Nothing of it changed since you last signed.',
  neverSigned: 'You have not signed this record before, so all of it is new to you.',
  openTitle: 'Your signature alone does not open the gate',
  openText: (statements: readonly string[]) =>
    `Still open: ${statements.join('; ')}. Go-live stays blocked until they are met.`,
  openTextExit: (statements: readonly string[]) =>
    `Still open: ${statements.join('; ')}. The handover stays blocked until they are met.`,
  openTitlePlan: 'Your signature alone does not approve the plan',
  openTextPlan: (statements: readonly string[]) =>
    `Still open: ${statements.join('; ')}. No wave goes live until they are met.`,
  readPacket: 'Read the packet as it stands',

  yourSignature: 'Your signature',
  means: 'It means',
  rejected: 'Rejected',
  rejectedText: 'You give a reason. It is printed with the approvals.',
  reason: 'Reason',
  reasonHint: 'It is printed with the approvals.',
  comment: 'Comment',
  commentHint: 'Printed with your signature. May stay empty.',
  addComment: 'Add a comment',
  userId: 'User id',
  password: 'Password',
  both: 'First signature since you signed in, so both are needed.',
  only: 'You have signed since you signed in, so the password is enough.',
  preview: 'This is what will be printed',
  printed: (title: string, role: string) => `${title}, ${role}`,
  printedRecord: (number: string, revision: number) => `${number} revision ${revision}, digest `,
  sign: (name: string) => `Sign as ${name}`,
  reject: (name: string) => `Reject as ${name}`,
  busy: 'Opening your key',
  time: 'The time is set when you press Sign. A signature cannot be undone; it can be followed by a rejection.',

  missing: {
    reason: 'Enter a reason. It is printed with the approvals',
    id: 'Enter your user id',
    password: 'Enter your password',
  },

  doneTitle: {
    signed: (name: string) => `${name} has signed`,
    rejected: (name: string) => `${name} has rejected it`,
  },
  doneText: (meaning: string, moment: string) =>
    `${meaning}, ${moment}. It is in the book, on this workstation.`,
  nextTitle: (name: string) => `Next signer: ${name}`,
  nextText:
    'The screen locks for the one who has signed. The next signer signs in with their own id and password.',
  nextIs: (name: string, role: string, meaning: string) => `${name}, ${role}: ${meaning.toLowerCase()}`,
  handOn: (name: string) => `Lock, and ask ${name}`,
  handOnAny: 'Lock, and ask the next signer',
  openNow: {
    plan: 'The plan is approved now.',
    entry: 'The entry gate is open now.',
    exit: 'The exit gate is open now.',
  },
  nobodyNext: 'Nobody else is asked to sign here.',
  backTo: (title: string) => `Go to ${title}`,
  signInTitle: (name: string) => `Next to sign: ${name}`,
  signInText: 'Nobody signs in your place. After signing in you read what is signed, then sign.',
  nothingTitle: 'There is nothing for you to sign here',
  nothingText:
    'The route shows who signs and when. Lock the screen to let somebody else sign at this workstation.',
  readOnlyText: 'You read only, so nothing is asked of you here.',
  letAnother: 'Let someone else sign here',
  waitsNow: (names: string) => `Asked now: ${names}.`,
} as const;
