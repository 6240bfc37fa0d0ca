import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { Block, Inline } from '../engine/dress.ts';
import { INNER } from '../engine/print.ts';
import { digestInline, facts, heading, mono, para, table, title, type Cell } from '../page/parts.ts';
import { numberText } from '../words/plain.ts';
import type { Embedded } from './cover.ts';
import { numbered } from './signatures.ts';

/** Attachments one by one with digest and parent (R51). */
export function attachmentsSection({ record }: PacketContents, { name, digest, size }: Embedded): readonly Block[] {
  const rows: readonly (readonly Cell[])[] = [[[mono(name)], 'This packet as data: everything printed here', [mono(record.number)], numberText(size), [digestInline(digest)]]];
  return [title('Attachments', 'attachments'), table([90, 110, 70, 46, INNER - 316], ['Name', 'What', 'Belongs to', 'Bytes', 'SHA-256'], rows)];
}

/** What an inspector does without this program. Commands are those of poppler and the GNU tools. */
export function proofSection(contents: PacketContents, { name, digest }: Embedded): readonly Block[] {
  const steps: readonly (readonly Inline[])[] = [
    ['Take the record out of this file: ', mono('pdfdetach -saveall packet.pdf'), '. Any PDF reader that shows attachments does it too.'],
    ['Hash it: ', mono(`sha256sum ${name}`), '. The result is the record digest on page 1 and below. It is JSON in the form of RFC 8785: keys in order, no blanks, integers only.'],
    [
      'For each entry of ', mono('signatures'), ': take from ', mono('sections'), ' the parts named in ', mono('statement.sections'), ', put them into one JSON object under those names, write it in the form of RFC 8785, and hash it with SHA-256. ',
      'The result is ', mono('statement.digest'), '. Of a void signature it is not, for the content was edited since. A section named ', mono('act'), ' is the act itself: ', mono('{"act":{"comment":…,"meaning":…,"record":…,"target":…}}'), '.',
    ],
    ['Write ', mono('statement'), ' in the form of RFC 8785. Over these bytes ', mono('value'), ' must be an Ed25519 signature (RFC 8032) of the key ', mono('key'), '; both are in hexadecimal. The key must be one of ', mono('keys'), ', those that the account has had in the book.'],
    ['With Wavebook: ', mono('wavebook verify packet.pdf'), '. It does all of this, prints the record again, and compares every byte. The file must end where the packet ends.'],
  ];
  return [
    title('How to verify', 'verify'), para('None of this needs Wavebook, except the last step.', { margin: [0, 0, 0, 2] }), ...steps.map((step, at) => numbered(at + 1, step)),
    heading('What this packet was made from'), source(contents, digest),
    heading('What it does not show'), para('A packet shows what the book said when it was printed. That the book itself is whole is shown by its own chain of hashes and signed checkpoints; compare the last event above with the book.'),
  ];
}

function source({ book, log, app, record, layout }: PacketContents, digest: string): Block {
  return facts([
    ['Book', `${book.name}, ${book.site}, zone ${book.zone}`], ['Book id', [mono(book.id)]], ['Record', [`${record.number}, revision ${numberText(record.revision)}, `, mono(record.id)]],
    ['Last event', log.head === null ? numberText(log.position) : [`${numberText(log.position)}, hash `, digestInline(log.head)]], ['Made by', `Wavebook ${app.version}, build ${app.build}, layout ${layout}`],
    ['Record digest', [digestInline(digest)]],
  ]);
}
