import { countText } from '../../../shared/words/count.ts';

/** Sentences of the packets screen, and of every place that makes or verifies a packet. */
export const packets = {
  title: 'Packets',
  sentence: (count: number) =>
    count === 0
      ? 'No packet has been made from this book yet'
      : `${countText(count, 'packet', 'packets')} made from this book`,
  sub: 'A packet is the PDF of a wave or a rollout. It carries its own record, so anyone can verify it without trusting us.',
  make: 'Make a packet',
  makeOf: 'Make a packet of',
  makeHint: 'It can be made at any time; it says what is open.',
  makeNone: 'Choose a rollout or a wave',
  makeMissing: 'Choose a rollout or a wave',
  wholeRollout: (number: string, title: string) => `${number} ${title}, the whole rollout`,
  wave: (number: string, title: string) => `${number} ${title}`,
  making: 'Making the packet. You can go on working.',
  made: (name: string) => `${name} is made`,
  madeText: (pages: number, revision: number) =>
    `${countText(pages, 'page', 'pages')}, revision ${revision}. It is in the audit trail.`,
  save: 'Save as PDF',
  saveAgain: 'Save it again',
  verify: 'Verify a PDF',
  verifyHint:
    'Choose a packet you have as a file. Nothing leaves this workstation, and the file is not changed.',
  choose: 'Choose a PDF',
  verifying: 'Reading the file and rendering its record again',
  intact: (name: string) => `${name} is intact`,
  altered: (name: string) => `${name} was altered`,
  intactText: (record: string) => `It is byte for byte what its own record ${record} gives.`,
  intactPlain: 'It is byte for byte what its own record gives.',
  alteredText: 'Do not rely on it. What differs stands below; ask for a fresh packet from the book.',
  since: (count: number) =>
    count === 0
      ? 'Nothing about this record changed in the book since.'
      : `${countText(count, 'event', 'events')} about this record ${count === 1 ? 'has' : 'have'} been added to the book since.`,
  sinceUnknown: 'It is from another book, so what changed since cannot be said here.',
  findings: 'What was checked',
  ok: 'holds',
  notOk: 'does not hold',
  another: 'Verify another PDF',

  register: 'Packets made',
  registerNote: 'newest first; each is in the audit trail',
  when: 'Made',
  who: 'By',
  record: 'Record',
  revision: 'Revision',
  pages: 'Pages',
  digest: 'Record digest',
  file: 'File, SHA-256',
  upTo: 'Up to event',
  kind: { rollout: 'Rollout', wave: 'Wave' },
  none: 'No packet has been made yet',
  noneText: 'Whoever needs the record of a wave makes it here or on the wave page.',
} as const;
