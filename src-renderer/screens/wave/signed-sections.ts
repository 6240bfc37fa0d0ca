import type { SectionName } from '../../../shared/domain/signature.ts';
import type { WavePage } from '../../../shared/views/shape/wave-page.ts';

/** How many good signatures of the wave cover a section: an edit of it would void that many. */
export function signedSections(page: WavePage, section: SectionName): number {
  return page.signatures.filter(
    (signature) => signature.status === 'signed' && signature.sections.includes(section),
  ).length;
}
