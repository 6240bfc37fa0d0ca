import { countText, listText } from '../../../shared/words/count.ts';

/** Sentences of the screen at which a whole board signs, one after another. */
export const ceremony = {
  frame: {
    name: 'Sitting',
    route: 'Seats',
    content: 'What is signed',
    signature: 'Signature of the one whose turn it is',
    leave: 'Leave the sitting',
  },
  crumb: (title: string) => `Sitting: ${title}`,
  sentence: (title: string, left: number) =>
    left === 0
      ? `${title}: nobody else can sign now`
      : `${title}: ${countText(left, 'person', 'people')} can sign now`,
  rejected: (title: string, name: string) => `${title}: rejected by ${name}`,
  covers: (count: number) =>
    `. Each signature covers ${count === 1 ? 'this section' : `these ${count} sections`}.`,

  seats: 'Seats',
  seatsText: (host: string) =>
    `Everybody signs with their own id and password. ${host} stays signed in at this window.`,
  state: {
    turn: 'Signs now',
    open: 'Can sign now',
    signed: (moment: string) => `Signed ${moment}`,
    rejected: (moment: string) => `Rejected ${moment}`,
    abstained: (moment: string) => `Abstained ${moment}`,
  },
  /** Why somebody who sits here cannot sign now, by refusal code. */
  why: {
    'already-signed': 'Has answered',
    'step-not-due': 'After the step before',
    'not-asked': 'Not asked yet',
    'not-vouched': 'Identity not checked yet',
    'not-accepted': 'Statement of accountability not accepted yet',
    'own-approval': 'Author; cannot be the only approver',
    locked: 'Account locked',
    revoked: 'Account revoked',
    'must-change-password': 'Must change an issued password first',
    'password-expired': 'Password has expired',
    'invitation-expired': 'Issued password has expired',
    'not-your-step': 'No step left for this function',
    'not-at-this-site': 'Not in this function at this site',
    halted: 'Halted',
    missing: 'Something is missing first',
    'content-changed': 'The content changed; read it again',
  },
  whyRejected: 'Waits until asked again',
  whyOther: 'Cannot sign now',
  earlier: 'Earlier sittings',
  earlierLine: (moment: string, name: string) => `${moment}, closed by ${name}`,
  counts: (signed: number, rejected: number, abstained: number, absent: number) =>
    [
      `${signed} signed`,
      ...(rejected === 0 ? [] : [`${rejected} rejected`]),
      ...(abstained === 0 ? [] : [`${abstained} abstained`]),
      ...(absent === 0 ? [] : [`${absent} absent`]),
    ].join(', '),

  formOf: (name: string) => `Signature of ${name}`,
  first: 'Each signs with their own id and password.',
  otherSeat: (name: string) =>
    `This is the seat of ${name}. Choose your own seat, or enter the id of ${name}`,
  time: 'The time is set when you press the button. The password is forgotten at once.',
  nobody: 'Nobody at this table can sign now',
  nobodyText: 'Who has answered, and why the others cannot, stands beside the seats.',
  readOnly: 'You read only, so no sitting is held at this window.',
  answered: {
    signed: (name: string, meaning: string) => `${name} has signed: ${meaning.toLowerCase()}`,
    rejected: (name: string) => `${name} has rejected it`,
    abstained: (name: string) => `${name} abstains`,
  },
  rejectedText: (reason: string, left: number) =>
    `“${reason}” The step waits until approvals are asked for again. ${
      left === 0
        ? 'Nobody else can answer before that; the sitting can be closed.'
        : `The sitting can go on: ${countText(left, 'other', 'others')} can still answer.`
    }`,

  close: 'Close the sitting',
  closeText:
    'Who signed, rejected, abstained and was absent is stored with your note and printed in the packet.',
  none: 'Nobody has answered at this sitting yet, so there is nothing to store.',
  mayNot: (roles: string) => `Only ${roles} can close a sitting. What was signed is in the book already.`,
  summary: {
    signed: 'Signed',
    rejected: 'Rejected',
    abstained: 'Abstained',
    absent: 'Absent',
    nobody: 'nobody',
    names: (names: readonly string[]) => listText(names),
  },
  gate: 'The gate says now',
  steps: (signed: number, of: number) => `${signed} of ${of} steps are signed.`,
  note: 'Note of the sitting',
  noteHint: 'What the board agreed. May stay empty.',
  goOn: 'Go on signing',
  closed: 'The sitting is closed',
  closedText: (moment: string) => `Closed ${moment}. It is in the book, on this workstation.`,
  packet: 'Make the packet',
} as const;
