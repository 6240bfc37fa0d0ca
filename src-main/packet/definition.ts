import type { PacketContents } from '../../shared/views/packet-contents.ts';
import type { Block } from './engine/dress.ts';
import { INNER, MARGINS, type Sheet } from './engine/print.ts';
import { layouts } from './page/layouts.ts';
import { cover, type Embedded } from './section/cover.ts';
import { conflictsSection } from './section/conflicts.ts';
import { descriptionSection, impactSection, riskSection, scopeSection } from './section/description.ts';
import { effectivenessSection } from './section/effectiveness.ts';
import { eventsSection, historySection } from './section/events.ts';
import { planSection } from './section/plan.ts';
import { attachmentsSection, proofSection } from './section/proof.ts';
import { rollbackSection } from './section/rollback.ts';
import { signaturesSection } from './section/signatures.ts';
import { trailSection } from './section/trail.ts';
import { trainingSection } from './section/training.ts';
import { workstationsSection } from './section/workstations.ts';
import { secondText } from './words/when.ts';

const RUN = { size: 7.875, leading: 11.25, grey: true } as const;

/** The packet as pages: what is printed, on each page the head and foot, and the record inside. */
export function definitionOf(contents: PacketContents, embedded: Embedded, record: Uint8Array): Sheet {
  const {
    record: { number, revision, title },
    app,
    rollout,
    generated,
  } = contents;
  return {
    facts: {
      id: embedded.digest.slice(0, 32),
      title: `${number}, revision ${revision}: ${title}`,
      subject: `Record digest SHA-256 ${embedded.digest}`,
      author: rollout.ownerName,
      creator: `Wavebook ${app.version}, build ${app.build}`,
      at: generated.ms,
    },
    content: { stack: sections(contents, embedded) },
    head: () => head(contents),
    foot: (page, of) => foot(contents, page, of),
    layouts,
    attached: [
      {
        name: embedded.name,
        bytes: record,
        type: 'application/json',
        about: `Record of ${number}, revision ${revision}`,
      },
    ],
  };
}

/** In the order in which a board, and then an inspector, reads. */
function sections(contents: PacketContents, embedded: Embedded): readonly Block[] {
  return [
    cover(contents, embedded),
    ...signaturesSection(contents, embedded),
    ...descriptionSection(contents),
    ...scopeSection(contents),
    ...impactSection(contents),
    ...riskSection(contents),
    ...planSection(contents),
    ...rollbackSection(contents),
    ...trainingSection(contents),
    ...eventsSection(contents),
    ...conflictsSection(contents),
    ...effectivenessSection(contents),
    ...historySection(contents),
    ...workstationsSection(contents),
    ...trailSection(contents),
    ...attachmentsSection(contents, embedded),
    ...proofSection(contents, embedded),
  ];
}

function head({ book, record, rollout, approved }: PacketContents): Block {
  const left: Block = {
    inlines: [
      `${book.site}\u2003${record.kind === 'wave' ? 'Wave packet' : 'Rollout packet'}`,
      ...(approved ? [] : ['\u2003', { text: 'Draft, not approved', bold: true }]),
    ],
    ...RUN,
    width: 250,
  };
  const right: Block = { inlines: [`${rollout.number}, ${rollout.title}`], ...RUN, align: 'right' };
  return lined(
    [
      { columns: [left, right], gap: 10 },
      { rule: 0.6, across: INNER, margin: [0, 3, 0, 0] },
    ],
    29,
  );
}

function foot({ record, generated }: PacketContents, page: number, of: number): Block {
  const third = (INNER - 20) / 3;
  const columns: readonly Block[] = [
    { inlines: [`${record.number}, revision ${record.revision}`], ...RUN, width: third - 20 },
    { inlines: [`Generated ${secondText(generated)}`], ...RUN, align: 'center', width: third + 40 },
    { inlines: [`Page ${page} of ${of}`], ...RUN, align: 'right' },
  ];
  return lined(
    [
      { rule: 0.6, across: INNER },
      { columns, gap: 10, margin: [0, 3.5, 0, 0] },
    ],
    15,
  );
}

function lined(stack: readonly Block[], top: number): Block {
  return { stack, margin: [MARGINS.left, top, MARGINS.right, 0] };
}
