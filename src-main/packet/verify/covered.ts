import { PAPER_WITNESSES } from '../../../shared/domain/paper.ts';
import type { SectionName } from '../../../shared/domain/signature.ts';
import { paperTarget } from '../../../shared/events/act-targets.ts';
import { actDigest } from '../../../shared/events/sections.ts';
import { digestOfJson, type Digest } from '../../../shared/kernel/digest.ts';
import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketPaper } from '../../../shared/views/packet/packet-papers.ts';
import type { PacketStep } from '../../../shared/views/packet/packet-signatures.ts';

/** The digest that a signature over these sections must have, from what the packet prints. */
export function digestOfSections(
  names: readonly SectionName[],
  ofWave: boolean,
  { sections }: Pick<PacketContents, 'sections'>,
): Digest {
  const kept = ofWave ? sections.kept : null;
  const all: Readonly<Record<string, unknown>> = { ...sections.plan, ...kept, ...sections.wave };
  return digestOfJson(Object.fromEntries(names.map((name) => [name, all[name] ?? null])));
}

/** A paper counts when it covers what stands there and enough others signed that they saw exactly it. */
export function paperStands(
  { paper, on, witnesses, void: gone }: PacketPaper,
  step: PacketStep,
  contents: Pick<PacketContents, 'signatures' | 'sections'>,
): boolean {
  const seen = witnesses.flatMap(({ signature }) => {
    const statement = contents.signatures.find((one) => one.id === signature)?.statement;
    if (statement?.meaning !== 'witnessed' || statement.signer === paper.signer) return [];
    const { record, comment, digest, signer } = statement;
    return actDigest('witnessed', record.id, paperTarget(paper), comment) === digest ? [signer] : [];
  });
  return (
    gone === null &&
    paper.step === step.id &&
    paper.meaning === step.meaning &&
    new Set(seen).size >= PAPER_WITNESSES &&
    digestOfSections(paper.sections, on === 'wave', contents) === paper.digest
  );
}
