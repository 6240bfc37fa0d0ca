import { countText, listText, numberText } from '../../../shared/words/count.ts';

/** What is done by hand with the files of a book: stick, backup, healing, incident. */
export const carry = {
  out: {
    title: 'Write the book to a folder or stick',
    text: 'All files that the others need are written there. Carry it to another workstation and take it in. Nothing that lies there is replaced.',
    submit: 'Write the files',
    done: (events: number) =>
      `Written: ${countText(events, 'event of this workstation lies', 'events of this workstation lie')} there now.`,
  },
  in: {
    title: 'Take in from a folder or stick',
    text: 'Everything there is checked before it is taken in: who signed it, that nothing is missing in between, that nothing was changed.',
    submit: 'Take the files in',
    done: (events: number) =>
      events === 0
        ? 'Nothing new was there.'
        : `Taken in: ${countText(events, 'event', 'events')} of other workstations.`,
  },
  where: 'Folder or stick',
  needWhere: 'Enter the folder',
  working: 'Reading and checking files. This can take a while with a large book.',
  close: 'Close',
  backup: {
    title: 'Save a backup of this book',
    text: 'A copy from which the book can be restored with identical digests, at any workstation, without the network. Keep it somewhere else than this disk.',
    submit: 'Save the backup',
    done: (files: number, events: number) =>
      `Backup saved: ${countText(files, 'file', 'files')} with ${countText(events, 'event', 'events')}.`,
    where: 'It lies in',
    size: 'Size',
    bytes: (bytes: number) => `${numberText(bytes)} bytes`,
    digest: 'Digest over all its files',
    digestHint: 'Note it down. A restored backup gives the same one.',
  },
  heal: {
    title: 'Look for damage and heal it',
    text: 'Every file of this book is read and checked. What is damaged is replaced by sound bytes from the shared folder or from what other workstations published. Nothing is guessed.',
    submit: 'Look and heal',
    sound: (files: number) => `${countText(files, 'file', 'files')} looked at. No damage found.`,
    healed: (files: number, looked: number) =>
      `${countText(files, 'file', 'files')} healed, of ${numberText(looked)} looked at.`,
    left: (files: number) =>
      `${countText(files, 'file is', 'files are')} still damaged. No sound copy was within reach.`,
    leftText: 'Restore a backup, or bring the bytes by stick from a workstation that has them.',
    from: (file: string, from: string) => `${file}, from ${from}`,
    why: (file: string, why: string) => `${file}: ${why}`,
    more: (count: number) => `and ${numberText(count)} more`,
  },
  check: {
    title: 'Check every file in the shared folder',
    text: 'Each file is read and compared with what workstations signed. Nothing is written there. What is wrong is named by its file and its records.',
    submit: 'Check the files',
    reading: 'Reading the shared folder',
    files: (done: number, of: number) => `${numberText(done)} of ${countText(of, 'file', 'files')}`,
    goesOn: 'It goes on if you close this; work goes on too.',
    about: (records: readonly string[]) => `About ${listText(records, 5)}.`,
    more: (count: number) => `and ${numberText(count)} more`,
    notes: 'What could not be looked into, and what does no harm',
  },
  incident: {
    title: 'Make an incident file',
    text: 'What happened between workstations, for whoever looks into a fault: which files came when, with which digests. Words of your records are left out.',
    submit: 'Make the file',
    done: (name: string) => `Made: ${name}`,
    digest: 'Digest ',
    save: 'Save it again',
  },
} as const;
