import type { ShareFaultCode, ShareUnchecked } from '../../views/shape/share-check.ts';

/** What a check of a shared folder says. */
export const shareCheck = {
  busy: 'Checking the shared folder',
  unknown: 'a book that nothing there names',
  fault: ['fault', 'faults'],
  file: ['file', 'files'],
  event: ['event', 'events'],
  intact: (name: string, files: string, events: string) =>
    `Intact: share of ${name}, ${files}, ${events} proved by signed checkpoints.`,
  damaged: (name: string, faults: string, files: string) =>
    `Not intact: share of ${name}, ${faults} in ${files}.`,
  inPart: (name: string, files: string, events: string) =>
    `Nothing wrong was found, but not all could be looked into: share of ${name}, ${files}, ${events} proved by signed checkpoints.`,
  todo: {
    damaged:
      'Let the workstation that wrote it sync: it writes anew what is missing, and a sound copy beside what is damaged. Delete nothing. What is already on workstations is not touched by this.',
    inPart: 'Check it with the book: wavebook verify SHARE --book BOOK.',
    keys: 'Let this workstation sync, so that it gets the newest key, and check again.',
  },
  what: {
    'genesis-damaged': 'What says which book this is, is not what was written',
    'genesis-missing': 'What says which book this is, is missing',
    'request-damaged': 'A request to join is not what was written',
    'checkpoint-damaged': 'A signed checkpoint is not what was written',
    'events-damaged': 'Events are not what was written',
    'events-missing': 'Events are missing',
    'events-differ': 'Events are others than were signed',
    fork: 'There are two signed histories',
    'tail-missing': 'Events that others signed to have are missing, or still on their way',
    'evidence-damaged': 'Evidence is not what was written',
    'evidence-missing': 'Evidence is missing',
    'key-damaged': 'A key for a workstation is not what was written',
  } satisfies Record<ShareFaultCode, string>,
  of: (what: string, name: string) => `${what}, of ${name}`,
  at: (what: string, from: string, to: string) =>
    from === to ? `${what}, event ${from}` : `${what}, events ${from} to ${to}`,
  unchecked: {
    'no-key': (about: string, files: string) =>
      `${files} sealed under key ${about}, which is not here: of these only names and shapes were checked, and whether they are torn or missing.`,
    'no-signer': (about: string, files: string) =>
      `${files} of ${about}, whose key nothing here tells: no signature of it was checked.`,
    unvouched: (about: string, files: string) =>
      `${files} of ${about} were checked by the key that it names itself when it asked to join; nothing here says that anybody let it in.`,
    stranger: (about: string, files: string) =>
      `${files} of ${about}, which is no workstation of the book: held, never read in.`,
    unproved: (about: string, _files: string, events: string) =>
      `${events} of ${about} could not be proved, for something before is missing or damaged.`,
  } satisfies Record<ShareUnchecked['why'], (about: string, files: string, events: string) => string>,
  healed: (file: string) => `${file} is damaged, and a sound copy lies beside it: no harm.`,
  needless: (file: string) => `${file} is damaged, and newer files stand for it: no harm.`,
  others: (files: string) => `${files} there that the book did not write.`,
} as const;
