import { countText, listText, numberText } from '../../../shared/words/count.ts';
import type { Reach } from '../../../shared/views/shape/reach.ts';

/** So many are named; the rest is a count. */
const named = 5;

/**
 * Of a halt: "No other workstation has heard of it yet: NORD-PK-04 and SOR-PK-01. It reaches them when they sync; until
 * then, tell the people there."
 */
export function heardText({ have, missing }: Pick<Reach, 'have' | 'missing'>): string {
  const all = have.length + missing.length;
  if (missing.length === 0)
    return have.length === 1
      ? 'The other workstation has heard of it.'
      : `All ${countText(have.length, 'other workstation has', 'other workstations have')} heard of it.`;
  const [it, sync] = missing.length === 1 ? ['it', 'it syncs'] : ['them', 'they sync'];
  return `${heardBy(have.length, all)}: ${listText(missing, named)}. It reaches ${it} when ${sync}; until then, tell the people there.`;
}

/** Of a passed gate. */
export function allHaveText(others: number): string {
  return others === 1
    ? 'The other workstation has it.'
    : `All ${countText(others, 'other workstation has', 'other workstations have')} it.`;
}

function heardBy(have: number, all: number): string {
  if (have > 0)
    return `${numberText(have)} of ${numberText(all)} other workstations ${have === 1 ? 'has' : 'have'} heard of it, not yet`;
  return all === 1
    ? 'The other workstation has not heard of it yet'
    : 'No other workstation has heard of it yet';
}
