export const book = {
  'no-book': {
    why: 'no book is open',
    there: 'no book lies in this folder',
    todo: 'Open a book or make a new one.',
  },
  'book-open-elsewhere': {
    why: 'the book is open in another window or program',
    where: (host: string, pid: string) => `It is open on ${host}, process ${pid}.`,
    todo: 'Close it there first.',
  },
  'not-empty-folder': {
    why: 'something lies there already',
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
  'import-questions': {
    why: 'the file leaves something open',
    open: {
      order: 'Day and month of a column could change places.',
      zone: 'Times in it name no zone.',
      columns: 'A field that is needed was found in no column.',
    } as Readonly<Record<string, string>>,
    todo: 'Answer what is asked in the preview.',
  },
  'import-cancelled': { why: 'the import was cancelled', todo: 'Choose the file again to begin anew.' },
  importing: { why: 'another file is being taken in', todo: 'Wait until it is done, or cancel it.' },
  'file-changed': { why: 'the file is not the one that was previewed', todo: 'Look at the preview again.' },
  'file-gone': { why: 'the file is no longer there', todo: 'Choose it again.' },
  'too-large': {
    why: 'the file is too large',
    most: (bytes: string) => `At most ${bytes} bytes are read.`,
    todo: 'Divide it, or export fewer rows.',
    rows: {
      why: 'there are too many rows to print',
      most: (rows: string) => `A PDF holds at most ${rows}.`,
      todo: 'Narrow the filter, or export a CSV, which holds any number.',
    },
  },
  'not-a-packet': { why: 'this is not a packet of this app', todo: 'Choose the PDF as it was exported.' },
  internal: {
    why: 'the app failed at this',
    more: (id: string) => `The failure is written down as ${id}.`,
    todo: 'Nothing was recorded. Do it again; if it fails again, give that number to your administrator.',
  },
} as const;

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
