import type { Rollout } from '../domain/rollout.ts';
import type { SectionName } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import type { PrintedBlock } from '../views/shape/signing-page.ts';
import { sectionSummary } from './section-words.ts';

/** A signed section in plain blocks: what its digest covers, in words. */
export function printedSection(
  name: SectionName,
  rollout: Rollout,
  wave: Wave | null,
  _state: Pick<BookState, 'people' | 'items' | 'accounts'>,
): readonly PrintedBlock[] {
  return [{ kind: 'text', text: sectionSummary(name, rollout, wave) }];
}
