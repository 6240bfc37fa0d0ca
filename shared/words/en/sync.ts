import type { ShareProbe, ShareReport } from '../../domain/device.ts';
import type { WorkstationRow } from '../../views/shape/sync-page.ts';

/** What screens, command line and packet share of workstations and the folder between them. */
export const sync = {
  alone: 'This book is on this workstation only.',
  ended: 'This workstation does not share the book any more.',
  nobodyYet: 'Shared, and no other workstation has joined yet.',
  one: {
    done: 'Up to date with the other workstation.',
    open: 'The other workstation is not up to date yet.',
  },
  all: (others: string) => `Up to date with all ${others} other workstations.`,
  some: (done: string, others: string) => `Up to date with ${done} of ${others} other workstations.`,
  forYou: (count: string, one: boolean) => `${count} ${one ? 'conflict waits' : 'conflicts wait'} for you.`,
  open: (count: string, one: boolean) => `${count} ${one ? 'conflict is' : 'conflicts are'} open.`,
  asks: (count: string, one: boolean) => `${count} ${one ? 'workstation asks' : 'workstations ask'} to join.`,
  actions: ['action waits', 'actions wait'],
  waits: (actions: string) => `${actions} to go out.`,
  rung: {
    committed: (moment: string) => `on this disk since ${moment}`,
    published: (moment: string) => `in the shared folder since ${moment}`,
    notPublished: 'not in the shared folder yet',
    seen: (n: string, of: string) => `seen by ${n} of ${of}`,
    notSeen: 'seen by no other workstation yet',
    witnessed: (n: string, of: string) => `countersigned by ${n} of ${of}`,
    notWitnessed: 'countersigned by none yet',
  },
  standing: {
    enrolled: 'in the book',
    asks: 'asks to join',
    quarantined: 'quarantined',
    revoked: 'revoked',
    forked: 'two histories',
  } satisfies Record<WorkstationRow['standing'], string>,
  standingMeans: {
    enrolled: 'What it writes counts.',
    asks: 'It waits for being let in; what it writes is held back.',
    quarantined: 'Nobody has let it in. What it writes is held back and never applied.',
    revoked: 'It was taken out of the book. What it writes since does not count.',
    forked: 'Two different events stand at one place of its log. What follows does not count.',
  } satisfies Record<WorkstationRow['standing'], string>,
  self: 'this one',
  behind: (n: string) => `${n} behind`,
  level: 'up to date',
  noReceipt: 'no receipt yet',
  held: (n: string) => `${n} held`,
  join: {
    asks: (name: string, moment: string) => `${name} asks to join since ${moment}.`,
    again: (name: string, moment: string) =>
      `${name} asks to be let in again, under a new life, since ${moment}.`,
    compare: (fingerprint: string) =>
      `Let it in only if its own screen shows the fingerprint ${fingerprint}.`,
  },
  seal: {
    sealed: (moment: string) => `Sealed ${moment}`,
    by: (workstations: string) => `${workstations} confirmed it by signed checkpoints`,
    workstation: ['workstation', 'workstations'],
    alone: 'Sealed: no other workstation had taken part.',
    waits: (names: string, one: boolean) =>
      `Not sealed yet: ${names} ${one ? 'has' : 'have'} not confirmed it.`,
    unknown: 'Not sealed yet.',
  },
} as const;

export const doctor = {
  fit: {
    fit: 'The folder is fit to share the book.',
    'with-care': 'The folder can share the book, with care.',
    unfit: 'The folder is not fit to share the book.',
  } satisfies Record<ShareReport['fit'], string>,
  fitWord: { fit: 'fit', 'with-care': 'fit with care', unfit: 'not fit' } satisfies Record<
    ShareReport['fit'],
    string
  >,
  timings: (round: string, settle: string) =>
    `Looked at every ${round}. A file may take ${settle} to be seen by others.`,
  seconds: (n: string) => `${n} s`,
  milliseconds: (n: string) => `${n} ms`,
  result: { good: 'good', slow: 'slow', bad: 'not good', unknown: 'not known' } satisfies Record<
    ShareProbe['result'],
    string
  >,
  character: ['character', 'characters'],
  bytes: ['B', 'kB', 'MB', 'GB', 'TB'],
  probe: {
    write: 'Write a file whole',
    rename: 'Give a file its final name',
    'no-replace': 'Never replace a file that is there',
    visibility: 'See what another workstation wrote',
    fsync: 'Keep what was written through a power cut',
    'case-folding': 'Tell large letters from small ones',
    'path-length': 'Take long paths',
    names: 'Take the names of files as they are',
    'time-stamps': 'Agree on the time',
    'free-space': 'Have room',
    listing: 'List all files of a folder',
    delete: 'Remove a file',
  } satisfies Record<ShareProbe['id'], string>,
  /** What it means where it is not good: slow, and bad. */
  means: {
    write: {
      slow: 'Others see your work later. Nothing is lost.',
      bad: 'Nothing can be shared here. Ask for the right to write in the folder.',
    },
    rename: {
      slow: 'Others see your work later. Nothing is lost.',
      bad: 'Files cannot get their names, so nothing can be shared here.',
    },
    'no-replace': {
      slow: 'Others see your work later. Nothing is lost.',
      bad: 'A file could take the place of another. What is read is checked, so it would be noticed and written anew.',
    },
    visibility: {
      slow: 'What others did comes late. The app waits as long as this folder needs.',
      bad: 'What one workstation writes, another does not see. The folder cannot share a book.',
    },
    fsync: {
      slow: 'Others see your work later. Nothing is lost.',
      bad: 'After a power cut, files may be gone there. They are written anew from this disk.',
    },
    'case-folding': {
      slow: 'It makes no difference: the names used are in small letters.',
      bad: 'It makes no difference: the names used are in small letters.',
    },
    'path-length': {
      slow: 'Choose a folder with a shorter path.',
      bad: 'The path is too long for the files of a book. Choose a folder with a shorter one.',
    },
    names: {
      slow: 'Names are changed on the way; files are known by what they hold.',
      bad: 'Names of files are not kept, so nothing is found again. Choose another folder.',
    },
    'time-stamps': {
      slow: 'The clock of the folder is off. No time of it decides anything.',
      bad: 'The clock of the folder is off. No time of it decides anything.',
    },
    'free-space': {
      slow: 'Room runs short. Have more made before it is full.',
      bad: 'There is no room. Have some made; until then your work waits on this disk.',
    },
    listing: {
      slow: 'Rounds take longer. Nothing is lost.',
      bad: 'Not all files of a folder are told, so what others did may be missed for a while.',
    },
    delete: {
      slow: 'It makes no difference: nothing of a book is ever removed.',
      bad: 'What this check wrote is still there. Nothing of a book is ever removed, so it does no harm.',
    },
  } satisfies Record<ShareProbe['id'], Readonly<Record<'slow' | 'bad', string>>>,
  good: 'As it has to be.',
  unknown: 'It could not be tried.',
} as const;
