import { countText, numberText, startText } from '../../../shared/words/count.ts';

function staysClosed(closed: number): string {
  return closed === 1
    ? 'One step stays closed until one is chosen.'
    : `${startText(closed)} steps stay closed until one is chosen.`;
}

/** A button holds so much of a value; the card beside it has all. */
function shortened(value: string): string {
  const signs = Array.from(value);
  return signs.length > 48 ? `${signs.slice(0, 47).join('')}…` : value;
}

export const conflict = {
  crumb: 'Conflict',
  apart: 'Written apart; neither had seen the other. Both are kept.',
  apartMany: (count: number) =>
    `Written apart; none of the ${numberText(count)} had seen the others. All are kept.`,
  choose: 'Which one holds',
  on: (moment: string, device: string) => `${moment} on ${device}`,
  quoted: (reason: string) => `"${reason}"`,
  noReason: 'No reason was given.',
  before: 'Before both',
  beforeAll: 'Before all of them',
  closed: 'Stays closed',
  closedNone: 'nothing',
  signatures: 'Signatures',
  signaturesNone: 'none touched',
  reason: 'Reason',
  reasonHint: (names: string) =>
    names === '' ? 'Needed to settle.' : `${names} will see it. Needed to settle.`,
  wholes: 'Read the whole texts',
  settle: (value: string) => `Settle: ${shortened(value)}`,
  settleNone: 'Settle this conflict',
  settled: 'Settled',
  settling: 'Settling',
  need: {
    choice: 'Choose one of the values',
    reason: 'Enter a reason. Everybody who reads the trail will see it',
  },
  another: 'Another value:',
  anotherOpen: 'edit the record',
  anotherText: 'where it stands. An edit that has seen all of them settles this too.',
  notYours: (names: string) =>
    names === ''
      ? 'Nobody in this book may edit this field now: an administrator gives somebody the function.'
      : `${names} can settle it. It stands in their list under Rollouts until one of them does.`,
  orLeave: (names: string) => `Or leave it open: it stands in the list of ${names} too.`,
  readOnly: 'You see this book without writing to it.',
  open: 'Open this conflict',
  titleMany: (count: number) => `${startText(count)} conflicts are open`,
  more: (count: number) => countText(count, 'more conflict', 'more conflicts'),
  list: 'Open conflicts',
  all: (count: number) => `All ${numberText(count)} open conflicts`,
  alike: (count: number) => `Settle ${numberText(count)} alike at once`,
  settledOn: (moment: string, name: string) => `Settled ${moment} by ${name}`,
  how: { chosen: 'One of the values was chosen.', edited: 'A later edit had seen all of them and holds.' },
  kept: 'What holds',
  notChosen: 'Not chosen, kept for ever',
  back: 'Back to Sync',
  sentence: (title: string, closed: number) =>
    closed === 0 ? `${title}. Both are kept until one is chosen.` : `${title}. ${staysClosed(closed)}`,
  settledSentence: (title: string, value: string) => `${title}: settled, ${value} holds.`,
  listSentence: (count: number) =>
    count === 0
      ? 'No conflict is open.'
      : `${startText(count)} ${count === 1 ? 'conflict waits' : 'conflicts wait'} for a person. Nothing is chosen for you.`,
  table: {
    what: 'What',
    values: 'Values',
    where: 'Written on',
    closed: 'Stays closed',
    find: 'Words in the conflicts',
    found: (shown: number, all: number) =>
      shown === all ? countText(all, 'conflict', 'conflicts') : `${numberText(shown)} of ${numberText(all)}`,
    none: 'No conflict fits',
    noneText: 'Take a word away.',
    sides: (values: readonly string[]) => values.join(' / '),
  },
  many: {
    title: (count: number) => `${startText(count)} conflicts of one kind`,
    text: 'All are about the same kind of field. Choose whose values hold, and leave out what you want to settle by itself.',
    whose: 'Whose values hold',
    whoseHint: 'Nothing is chosen for you.',
    of: (device: string) => `The one of ${device}`,
    ofDetail: (count: number) => `stands in ${countText(count, 'of them', 'of them')}`,
    which: 'Which of them',
    taken: (value: string) => `takes ${value}`,
    pick: 'choose a workstation first',
    submit: (device: string, count: number) =>
      count === 1 ? `Take the one of ${device}` : `Take the one of ${device} in all ${numberText(count)}`,
    submitNone: 'Take one side in all',
    needSide: 'Choose whose values hold',
    needSome: 'Leave at least one of them ticked',
    reasonHint: 'It stands at each of them. Needed to settle.',
  },
} as const;
