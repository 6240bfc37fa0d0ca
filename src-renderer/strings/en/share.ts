import { countText, numberText } from '../../../shared/words/count.ts';

export const doctor = {
  title: 'What the check of the share found',
  none: 'The shared folder was not checked yet',
  noneText: 'The check writes, reads and removes small files there, as two workstations would.',
  checking: 'Trying the folder as two workstations would. This takes up to a minute.',
  checked: (moment: string) => `checked ${moment}`,
  means: {
    fit: 'Nothing that was tried stands in the way.',
    'with-care': 'What is slow or weak is listed below. Nothing is lost by it; others see your work later.',
    unfit: 'What failed is listed below. Choose another folder, or ask whoever keeps this one.',
  },
  good: (good: number, all: number) =>
    good === all
      ? `All ${countText(good, 'thing', 'things')} that were tried are as they have to be.`
      : `${numberText(good)} of ${countText(all, 'thing', 'things')} that were tried are as they have to be.`,
  showGood: 'Show them',
  hideGood: 'Hide them',
  table: 'What was tried in the folder',
  probe: 'Tried',
  result: 'Result',
  value: 'Measured',
  meaning: 'What it means',
} as const;

export const share = {
  title: 'The shared folder',
  where: 'Folder',
  sealed: 'What lies there',
  sealedYes: 'sealed: only workstations of this book can read it',
  sealedNo: 'readable for whoever can open the folder',
  since: 'Shared since',
  reached: 'Last reached',
  neverReached: 'not yet',
  bookPrint: 'Fingerprint of this book',
  none: {
    title: 'This book is on this workstation only',
    text: 'Share it through a folder that other workstations can open too: a network drive, a synchronised folder. Each workstation keeps the whole book; work never waits for the folder.',
  },
  ended: {
    title: 'Nothing goes out from here, and nothing comes in',
    text: 'What other workstations wrote so far is kept here. What is done here since reaches them once this workstation shares through a folder again.',
  },
  noneOthers: (names: string) => `${names} can share it.`,
  noAdmin: 'An administrator can share it.',
  admins: (names: string) => `Administrators: ${names}.`,
  share: 'Share this book',
  dialog: {
    share: 'Share this book through a folder',
    move: 'Share through another folder from now on',
    text: 'The app makes a folder of its own inside it. Nothing that lies there is changed.',
    moveText:
      'All files are written there too, and the others must be told of the new place. What lies in the old folder stays.',
    where: 'Folder that the others can open too',
    sealed: 'Seal what lies there',
    sealedDetail: 'Only workstations of this book can read it. Names of files, sizes and times stay visible.',
    reason: 'Reason',
    reasonHint: 'The trail shows it',
    submit: 'Share this book',
    moveSubmit: 'Share through this folder',
    sharing: 'Writing the book into the folder.',
    needWhere: 'Enter the folder',
    needReason: 'Enter a reason',
  },
  remove: {
    title: 'End sharing at this workstation',
    text: 'This workstation stops publishing and reading. What lies in the folder stays there, and what was taken in stays here. Others go on with each other.',
    submit: 'End sharing here',
  },
  more: 'More for this book',
  moreNote: 'by hand, with a stick or a backup',
  acts: {
    share: 'Share this book',
    move: 'Share through another folder',
    remove: 'End sharing here',
    out: 'Write to a folder or stick',
    in: 'Take in from a folder or stick',
    backup: 'Save a backup',
    heal: 'Look for damage and heal it',
    incident: 'Make an incident file',
    check: 'Check every file in the shared folder',
  },
} as const;

export const folderField = {
  choose: 'Choose a folder',
  hint: 'Its whole path, as this workstation writes it, for example \\\\server\\share\\folder, D:\\wavebook or /mnt/share',
  hintChoose: 'Choose it, or write its whole path',
} as const;
