import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { digestInline, facts, heading, mono, para, table, title, type Cell } from '../page/parts.ts';
import { numberText } from '../words/plain.ts';
import { shortDate } from '../words/when.ts';
import type { Embedded } from './cover.ts';
import { numbered } from './signatures.ts';
import { numbersText } from './workstations.ts';

const WIDTHS = [90, 110, 70, 46, INNER - 316];

/** Attachments one by one with digest and parent (R51). */
export function attachmentsSection(
  { record, papers }: PacketContents,
  { name, digest, size }: Embedded,
): readonly Block[] {
  const rows: readonly (readonly Cell[])[] = [
    [
      [mono(name)],
      'This packet as data: everything printed here',
      [mono(record.number)],
      numberText(size),
      [digestInline(digest)],
    ],
  ];
  return [
    title('Attachments', 'attachments'),
    table(WIDTHS, ['Name', 'What', 'Belongs to', 'Bytes', 'SHA-256'], rows),
    ...scans(papers),
  ];
}

/** Scans of papers stand in the book under their digest, not in this file. */
function scans(papers: PacketContents['papers']): readonly Block[] {
  if (papers.length === 0) return [];
  const rows = papers.map(({ paper }): readonly Cell[] => [
    [mono(paper.scan.name)],
    `Signature of ${paper.name} on paper`,
    shortDate(paper.signedOn),
    numberText(paper.scan.bytes),
    [digestInline(paper.scan.sha256)],
  ]);
  return [
    heading('Kept in the book, not in this file'),
    table(WIDTHS, ['Name', 'What', 'Signed', 'Bytes', 'SHA-256'], rows),
  ];
}

/** What an inspector does without this program, in words and with the commands of poppler and the GNU tools. */
const steps = (name: string): readonly string[] => [
  'Take the record out of this file: `pdfdetach -saveall packet.pdf`. Any PDF reader that shows attachments does it too.',
  `Hash it: \`sha256sum ${name}\`. The result is the record digest on page 1 and below. It is JSON in the form of RFC 8785: keys in order, no blanks, integers only.`,
  'For each entry of `signatures`: take from `sections` (of a wave that ended: first from `sections.kept`) the parts named in `statement.sections`, put them into one JSON object under those names, write it in the form of RFC 8785, and hash it with SHA-256. The result is `statement.digest`. Of a void signature it is not, for the content was edited since. A section named `act` is the act itself: `{"act":{"comment":…,"meaning":…,"record":…,"target":…}}`.',
  'Write `statement` in the form of RFC 8785. Over these bytes `value` must be an Ed25519 signature (RFC 8032) of the key `key`; both are in hexadecimal. The key must be one of `keys`, those that the account has had in the book.',
  'With Wavebook: `wavebook verify packet.pdf`. It does all of this, prints the record again, and compares every byte. The file must end where the packet ends.',
];

const LIMITS =
  'A packet shows what the book said when it was printed. That the book itself is whole is shown by its own chain of hashes and signed checkpoints; compare the last event above with the book.';

export function proofSection(contents: PacketContents, { name, digest }: Embedded): readonly Block[] {
  return [
    title('How to verify', 'verify'),
    para('None of this needs Wavebook, except the last step.', { margin: [0, 0, 0, 2] }),
    ...steps(name).map((step, at) => numbered(at + 1, coded(step))),
    heading('What this packet was made from'),
    source(contents, digest),
    heading('What it does not show'),
    para(LIMITS),
  ];
}

/** What stands between backticks is typed as it is. */
function coded(text: string): readonly Inline[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? mono(part) : part));
}

function source(contents: PacketContents, digest: string): Block {
  const { book, log, app, record, layout } = contents;
  return facts([
    ['Book', `${book.name}, ${book.site}, zone ${book.zone}`],
    ['Book id', [mono(book.id)]],
    ['Record', [`${record.number}, revision ${numberText(record.revision)}, `, mono(record.id)]],
    [
      'Last event',
      log.head === null
        ? numberText(log.position)
        : [`${numberText(log.position)}, hash `, digestInline(log.head)],
    ],
    ...writtenAt(contents),
    ['Made by', `Wavebook ${app.version}, build ${app.build}, layout ${layout}`],
    ['Record digest', [digestInline(digest)]],
  ]);
}

/** Of a book of one workstation; where there are several, they have a section of their own. */
function writtenAt({ sync }: PacketContents): readonly (readonly [string, Cell])[] {
  if (sync === undefined || sync.of > 1) return [];
  return sync.workstations.map(
    ({ name, fingerprint, first, last }) =>
      [
        'Workstation',
        [
          `${name}, its events ${numbersText({ first, last })}${fingerprint === null ? '' : ', fingerprint '}`,
          ...(fingerprint === null ? [] : [mono(fingerprint)]),
        ],
      ] as const,
  );
}
