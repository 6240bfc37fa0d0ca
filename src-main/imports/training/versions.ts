import { currentVersion, type TrainingItem } from '../../../shared/domain/training.ts';
import { dayOf, type Instant } from '../../../shared/kernel/instant.ts';
import { trimmed } from '../cells.ts';
import type { Bench } from '../judge.ts';
import type { RawRow } from '../rows.ts';

const DAY = 86_400_000;

/** Tells the version in force on the day of a moment; asked once for each item and day. */
export function versionsInForce(): (item: TrainingItem, on: Instant) => number | null {
  const known = new Map<string, Map<number, number | null>>();
  return (item, on) => {
    const day = Math.floor((on.ms + on.offset * 60_000) / DAY);
    let days = known.get(item.id);
    if (days === undefined) known.set(item.id, (days = new Map<number, number | null>()));
    let version = days.get(day);
    if (version === undefined) days.set(day, (version = currentVersion(item, dayOf(on))));
    return version;
  };
}

/** The version a row names, by number or by its day; `unnamed` where it names none, null where the item has no such. */
export function namedVersion(
  raw: RawRow,
  item: TrainingItem,
  { columns, dates }: Bench,
): { readonly at: number; readonly version: number | null } | 'unnamed' | 'open' {
  const [versionAt, revisionAt] = [columns.at('version'), columns.at('revision')];
  const named = trimmed(raw.cells, versionAt);
  if (versionAt !== undefined && named !== '') {
    const digits = /^v?\.?\s*(\d{1,9})(?:\.0+)?$/i.exec(named)?.[1];
    const found = item.versions.find(({ version }) => version === Number(digits));
    return { at: versionAt, version: found?.version ?? null };
  }
  const revision = trimmed(raw.cells, revisionAt);
  if (revisionAt === undefined || revision === '') return 'unnamed';
  const day = dates.day(columns.name(revisionAt), revision);
  if (day === 'open') return 'open';
  return { at: revisionAt, version: day === null ? null : currentVersion(item, day) };
}
