/** What stands between this workstation and the others: one sentence, and what to do. */
export const trouble = {
  self: 'This workstation',
  selfSmall: 'this workstation',
  others: 'another workstation',
  unknown: 'An unknown workstation',
  action: ['action', 'actions'],
  event: ['event', 'events'],
  file: ['file', 'files'],
  waiting: (actions: string, one: boolean) => ` Work goes on; ${actions} ${one ? 'waits' : 'wait'}.`,
  goesOn: ' Work goes on.',
  inFile: (file: string) => ` It is ${file}.`,
  'share-gone': {
    says: 'The shared folder was not reached.',
    since: (moment: string) => `The shared folder was not reached since ${moment}.`,
    todo: 'Look whether the network is there and the folder has its name. What waits goes out by itself.',
  },
  'share-denied': {
    says: 'This workstation may not open the shared folder.',
    todo: 'Ask whoever looks after the folder for the right to read and write in it.',
  },
  'share-read-only': {
    says: 'The shared folder can be read here and not written.',
    todo: 'Ask whoever looks after the folder for the right to write in it.',
  },
  'share-full': {
    says: 'The shared folder is full.',
    todo: 'Have room made there, but delete nothing of the book. What waits goes out by itself.',
  },
  'share-other-book': {
    says: 'The shared folder holds another book, or none.',
    todo: 'Look at the path. If the book has moved, share it through its new folder.',
  },
  'own-disk': {
    says: 'The disk of this workstation refused a file of the book, and the exchange stopped.',
    todo: 'Look whether that disk is full, and whether this user may write there. What is recorded is kept, and what waits goes out by itself.',
  },
  'file-vanished': {
    says: (files: string, one: boolean) =>
      `${files} that this workstation wrote ${one ? 'was' : 'were'} gone from the shared folder and ${one ? 'is' : 'are'} written anew.`,
    one: 'A file',
    todo: 'Nothing is lost. If it goes on, check the share, and ask what else writes or cleans up there.',
  },
  'file-damaged': {
    says: (name: string) => `A file of ${name} in the shared folder is not what was written.`,
    todo: (name: string) =>
      `What came before it counts, and so does everybody else. Let ${name} sync, which writes it anew, or bring its events by stick.`,
    own: 'A sound copy is written beside it, and nothing is lost. If it goes on, check the share.',
  },
  'file-missing': {
    says: (name: string) => `A file that ${name} wrote is not in the shared folder.`,
    todo: (name: string) =>
      `It may still be on its way. If not, let ${name} sync, which writes it anew, or bring its events by stick.`,
  },
  'name-taken': {
    says: 'In the shared folder something else stands where this workstation writes.',
    todo: 'Look whether this workstation was copied, or put back from a backup. What was done here is kept.',
  },
  'waits-for-others': {
    says: (events: string, one: boolean, name: string, wanted: string) =>
      `${events} of ${name} ${one ? 'waits' : 'wait'} for what ${wanted} did before.`,
    some: 'Events',
    todo: (wanted: string) => `Let ${wanted} sync. They are read in by themselves then.`,
  },
  'tail-missing': {
    says: (name: string, events: string) =>
      `Others have countersigned ${events} of ${name} that ${events === '1 event' ? 'is' : 'are'} not in the shared folder.`,
    some: 'events',
    todo: (name: string) =>
      `Let ${name} sync. If it cannot, bring them from a workstation that has them, and find out who took them away.`,
  },
  fork: {
    says: (name: string) => `Two different histories of ${name} are in the shared folder.`,
    at: (name: string, n: string) => `Two different events stand at number ${n} of ${name}.`,
    todo: (name: string) =>
      `What ${name} wrote from there on does not count here. Stop work on it, keep both, and find out which is true; then revoke it.`,
  },
  clone: {
    says: 'This workstation was copied or put back: its identity was used elsewhere, so it goes on under a new one.',
    other: (name: string) => `The identity of ${name} is used in two places.`,
    todo: 'Have it let in again at another workstation, comparing fingerprints. Take the other copy out of use.',
  },
  'not-enrolled': {
    says: 'This workstation is not let into the book yet.',
    other: (name: string) => `${name} is not let into the book yet.`,
    todo: 'An administrator lets it in at a workstation of the book, comparing fingerprints.',
  },
  revoked: {
    says: (name: string) => `${name} is revoked. What it writes does not count.`,
    todo: 'Nothing is to be done. If it is to work again, it asks to join anew.',
    self: 'Work at another workstation. What was done here since is kept and counts nowhere else.',
  },
  quarantined: {
    says: (name: string, events: string, one: boolean) =>
      `${name} writes to the shared folder without being let in: ${events} ${one ? 'is' : 'are'} held and ${one ? 'does' : 'do'} not count.`,
    bare: (name: string) =>
      `${name} writes to the shared folder without being let in. What it writes is held and does not count.`,
    todo: 'Find out whose it is. An administrator lets it in, comparing fingerprints, or leaves it out.',
  },
  'no-key': {
    says: 'What lies in the shared folder is sealed, and this workstation has no key to it yet.',
    todo: 'Let any workstation that has the key sync: it seals the key to this one. One that was revoked is given none.',
  },
  'clock-skew': {
    ahead: (name: string, span: string) => `The clock of ${name} is ${span} ahead of this one.`,
    behind: (name: string, span: string) => `The clock of ${name} is ${span} behind this one.`,
    off: (name: string) => `The clock of ${name} is not the one here.`,
    todo: 'See which of the two is wrong and set it. The order of events stays right.',
  },
  silent: {
    says: (name: string) => `Nothing came from ${name} for a long time.`,
    since: (name: string, moment: string) => `Nothing came from ${name} since ${moment}.`,
    todo: (name: string) =>
      `See whether ${name} is switched on and reaches the folder. What it did may be missing here.`,
  },
  'newer-version': {
    says: (name: string) => `${name} runs a newer version, and wrote what this one does not know.`,
    named: (name: string, version: string) =>
      `${name} runs version ${version}, and wrote what this one does not know.`,
    todo: 'What it wrote is kept and shown as it came. Install the newer version here.',
  },
} as const;
