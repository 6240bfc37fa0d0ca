import { PAPER_WITNESSES } from '../../../shared/domain/paper.ts';
import type { PacketPaper } from '../../../shared/views/packet/packet-papers.ts';
import type { Block } from '../engine/dress.ts';
import { meaningWords, roleWords, sectionWords } from '../words/noun.ts';
import { counted, listed } from '../words/plain.ts';
import { minuteText } from '../words/when.ts';
import { blockOf, fine, FINE, hex, NAME } from './signature-block.ts';

/** A signature given on paper: whose, when, who saw it, and the scan by its digest. It is never printed without saying so. */
export function paperBlock(held: PacketPaper): Block {
  const { paper, recordedAt, recordedBy } = held;
  const left: Block = {
    stack: [
      { inlines: [paper.name], ...NAME },
      { inlines: [`${paper.title}, role ${roleWords[paper.role]}`] },
      {
        inlines: [`${meaningWords[paper.meaning]}, on paper`],
        size: 10.1,
        leading: 13.5,
        bold: true,
        margin: [0, 3, 0, 0],
      },
      { inlines: [minuteText(paper.signedOn)] },
      { inlines: [witnessText(held)], margin: [0, 3, 0, 0] },
      { inlines: [`Why on paper: "${paper.reason}"`] },
      {
        inlines: [`Covers ${listed(paper.sections.map((name) => sectionWords[name]))}`],
        ...FINE,
        grey: true,
        margin: [0, 3, 0, 0],
      },
    ],
  };
  const right: Block = {
    stack: [
      fine(`Recorded by ${recordedBy}, ${minuteText(recordedAt)}`),
      fine(`Scan ${paper.scan.name}`),
      hex(paper.scan.sha256),
      fine('Digest of what was signed'),
      hex(paper.digest),
    ],
  };
  const counts = held.witnesses.length >= PAPER_WITNESSES;
  return blockOf(counts ? 'signature/signed' : 'signature/waiting', left, right, counts ? 'signed' : 'open');
}

/** "Seen by A, 12 Nov …, and B, …", or how many witnesses it waits for. */
export function witnessText({ witnesses }: PacketPaper): string {
  const seen = witnesses.map(({ name, at }) => `${name}, ${minuteText(at)}`);
  const left = PAPER_WITNESSES - witnesses.length;
  const waits = left > 0 ? `Waits for ${counted(left, 'witness', 'witnesses')}; it does not count yet.` : '';
  return [seen.length === 0 ? '' : `Seen by ${listed(seen)}.`, waits].filter((part) => part !== '').join(' ');
}
