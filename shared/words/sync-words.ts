import type { HeldSeal } from '../domain/rollout.ts';
import type { Delivery, JoinAsked, SyncPage, WorkstationRow } from '../views/shape/sync-page.ts';
import { countText, listText, numberText, startText } from './count.ts';
import { sync as say } from './en/sync.ts';
import { instantText } from './when.ts';

type Stand = Pick<SyncPage, 'others' | 'upToDate' | 'conflicts' | 'asked'> & {
  readonly share: unknown;
};

/**
 * "Up to date with 4 of 5 other workstations. One conflict waits for you." `instead`: what stands in place of how far the
 * others are, as that the folder is out of reach.
 */
export function syncSentence(page: Stand, readOnly = false, instead: string | null = null): string {
  return [instead ?? levelText(page), ...conflictsText(page, readOnly), ...asksText(page)].join(' ');
}

function levelText({ share, others, upToDate }: Stand): string {
  if (share === null) return others === 0 ? say.alone : say.ended;
  if (others === 0) return say.nobodyYet;
  if (others === 1) return upToDate === 1 ? say.one.done : say.one.open;
  return upToDate === others
    ? say.all(numberText(others))
    : say.some(numberText(upToDate), numberText(others));
}

/** Those that wait for whoever looks; where none does, those that are open. */
function conflictsText({ conflicts }: Stand, readOnly: boolean): readonly string[] {
  const mine = readOnly ? 0 : conflicts.filter((one) => one.mine).length;
  if (mine > 0) return [say.forYou(startText(mine), mine === 1)];
  const open = conflicts.length;
  return open === 0 ? [] : [say.open(startText(open), open === 1)];
}

function asksText({ asked }: Stand): readonly string[] {
  return asked.length === 0 ? [] : [say.asks(startText(asked.length), asked.length === 1)];
}

/** "3 actions wait to go out."; null when all is out. */
export function waitingText(waiting: number): string | null {
  return waiting === 0 ? null : say.waits(countText(waiting, ...say.actions));
}

/** The four rungs of an action, each in words: on this disk, in the folder, seen, countersigned. */
export function deliveryRungs({
  committed,
  published,
  seen,
  witnessed,
  of,
}: Delivery): readonly [string, string, string, string] {
  const { rung } = say;
  const others = numberText(of);
  return [
    rung.committed(instantText(committed)),
    published === null ? rung.notPublished : rung.published(instantText(published)),
    seen === 0 ? rung.notSeen : rung.seen(numberText(seen), others),
    witnessed === 0 ? rung.notWitnessed : rung.witnessed(numberText(witnessed), others),
  ];
}

/** What a workstation is to the book, in a word, and what that means for what it writes. */
export function standingWords(standing: WorkstationRow['standing']): {
  readonly word: string;
  readonly means: string;
} {
  return { word: say.standing[standing], means: say.standingMeans[standing] };
}

/** How far a workstation is: "this one", "up to date", "23 behind", "quarantined, 2 held". */
export function howFarText({
  standing,
  self,
  behind,
  held,
}: Pick<WorkstationRow, 'standing' | 'self' | 'behind' | 'held'>): string {
  const waits = held === 0 ? [] : [say.held(numberText(held))];
  if (standing !== 'enrolled') return [say.standing[standing], ...waits].join(', ');
  if (self) return [say.self, ...waits].join(', ');
  const far = behind === null ? say.noReceipt : behind === 0 ? say.level : say.behind(numberText(behind));
  return [far, ...waits].join(', ');
}

/** "LAPTOP-7F2C asks to join since Wed …", and what has to be compared before it is let in. */
export function joinWords({
  name,
  madeAt,
  again,
  fingerprint,
}: Pick<JoinAsked, 'name' | 'madeAt' | 'again' | 'fingerprint'>): {
  readonly says: string;
  readonly todo: string;
} {
  const says = (again ? say.join.again : say.join.asks)(name, instantText(madeAt));
  return { says, todo: say.join.compare(fingerprint) };
}

/**
 * Whether all workstations taking part have what a gate let through, by their signed checkpoints: "Sealed Wed 18 Nov 2026,
 * 14:00 +01:00: 3 workstations confirmed it by signed checkpoints (NORD-PK-02, …)", or who is missing.
 */
export function sealText(seal: Pick<HeldSeal, 'at' | 'marks'> | null, missing: readonly string[]): string {
  if (seal === null)
    return missing.length === 0 ? say.seal.unknown : say.seal.waits(listText(missing), missing.length === 1);
  if (seal.marks.length === 0) return say.seal.alone;
  const counted = countText(seal.marks.length, ...say.seal.workstation);
  const names = listText(seal.marks.map(({ device }) => device));
  return `${say.seal.sealed(instantText(seal.at))}: ${say.seal.by(counted)} (${names}).`;
}
