import { countText, listText } from '../../../shared/words/count.ts';
import type { Reach } from '../../../shared/views/shape/reach.ts';

/** So many are named; the rest is a count. */
const named = 5;

/** Of a halt: "Not heard of it yet: NORD-PK-04 and SOR-PK-01. It reaches them when they sync." */
export function heardText({ have, missing }: Pick<Reach, 'have' | 'missing'>): string {
  if (missing.length === 0)
    return have.length === 1
      ? 'The other workstation has heard of it.'
      : `All ${countText(have.length, 'other workstation has', 'other workstations have')} heard of it.`;
  const them = missing.length === 1 ? 'it when it syncs' : 'them when they sync';
  return `Not heard of it yet: ${listText(missing, named)}. It reaches ${them}.`;
}
