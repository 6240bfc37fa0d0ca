import type { PacketContents } from '../../../shared/views/packet-contents.ts';
import type { PacketSeal } from '../../../shared/views/packet/packet-seal.ts';
import { counted, listed } from './plain.ts';
import { minuteText } from './when.ts';

/** What each conflict is called, by its id. */
export type Titles = ReadonlyMap<string, string>;

export function titlesOf({ sync }: Pick<PacketContents, 'sync'>): Titles {
  return new Map(sync?.conflicts.map((one) => [one.id, one.title]));
}

type Conflict = NonNullable<PacketContents['sync']>['conflicts'][number];

/** "Settled Thu 19 Nov 2026, 14:00 +01:00 by Ingrid Solberg", and how. */
export function settledText({ settled }: Conflict): string {
  if (settled === null) return 'Not settled. What depends on it stays closed.';
  const how = settled.how === 'chosen' ? 'Settled' : 'Replaced by a later edit that had seen them all,';
  return `${how} ${minuteText(settled.at)} by ${settled.by}.`;
}

const passed = { entry: 'Go-live', exit: 'Handover' } as const;

export function sealedText({ side, passedAt, sealedAt, marks, missing }: PacketSeal): string {
  const what = `${passed[side]}, ${minuteText(passedAt)}`;
  if (sealedAt !== null)
    return `${what}: sealed ${minuteText(sealedAt)} by the signed checkpoints of ${counted(marks.length, 'workstation', 'workstations')}.`;
  if (missing === null || missing.length === 0) return `${what}: not sealed when this was printed.`;
  return `${what}: not sealed when this was printed. Not confirmed by ${listed(missing)}.`;
}
