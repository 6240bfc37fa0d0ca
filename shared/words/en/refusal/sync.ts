export const sync = {
  'conflict-open': {
    why: (n: string) => `${n} not settled`,
    noun: ['conflict is', 'conflicts are'],
    todo: 'Settle them first: choose one of the values, with a reason.',
  },
  'conflict-settled': {
    why: 'it is settled already, or no longer stands as it was shown',
    todo: 'Load the page again, and look at what holds now.',
  },
  'device-known': {
    why: (name: string) => `its identity is that of ${name} already`,
    somebody: 'another workstation',
    todo: 'Have it make a new request, and compare fingerprints again.',
  },
  'device-unknown': {
    why: 'this book has no such workstation',
    todo: 'Look at the list of workstations again.',
  },
  'device-revoked': {
    why: (name: string) => `${name} is revoked`,
    somebody: 'this workstation',
    todo: 'If it is to work again, let it ask to join anew.',
  },
  'own-device': {
    why: 'a workstation is not revoked at itself, nor let in there while another one could do it',
    todo: 'Do it at another workstation of the book.',
  },
  'code-taken': {
    why: (code: string, name: string) => `numbers made at ${name} end in ${code} already`,
    other: 'another workstation',
    todo: 'Choose another end, or leave it to the app.',
  },
  'last-workstation': {
    why: 'it is the last workstation that may write to this book',
    todo: 'Let another one in first.',
  },
  'share-not-set': {
    why: 'this workstation shares the book through no folder',
    todo: 'Share it through one first.',
  },
  'share-unreachable': {
    why: 'the folder was not reached',
    todos: {
      denied:
        'Ask whoever looks after the folder for the right to read and write in it. Work goes on without it.',
      'read-only':
        'Ask whoever looks after the folder for the right to write in it. Work goes on without it.',
      full: 'Have room made there, but delete nothing of the book. Work goes on without it.',
      busy: 'Try it again in a moment. Work goes on without it.',
    },
    faults: {
      gone: 'it is not there',
      denied: 'this account may not look into it',
      'read-only': 'nothing can be written there',
      full: 'it is full',
      busy: 'it is in use, or did not answer',
      failed: 'what was asked of it failed',
    },
    todo: 'Look whether the network is there and the path is right. Work goes on without it.',
  },
  'share-not-empty-of-others': {
    why: 'another book lies there already, which this one cannot be told apart from',
    todo: 'Choose another folder.',
  },
  'share-inside-book': {
    why: 'the folder lies inside the book, or the book inside it',
    todo: 'Choose a folder apart from the one in which the book lies.',
  },
  'not-a-share': {
    why: 'no book is shared through this folder',
    todo: 'Choose the folder that the other workstations share the book through.',
  },
  'not-a-backup': {
    why: 'this is no whole backup of a book',
    todo: 'Choose the folder as it was saved, or another backup. Nothing was put back.',
  },
  'join-waiting': {
    why: 'this workstation is not let into the book yet',
    todo: 'An administrator lets it in at a workstation of the book, comparing fingerprints.',
  },
} as const;
