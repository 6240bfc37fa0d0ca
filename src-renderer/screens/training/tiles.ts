import type { TrainingMark } from '../../../shared/domain/marks.ts';
import { causeTitle } from '../../../shared/words/training-page-words.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { NamedGap, TrainingPage } from '../../../shared/views/shape/training-page.ts';
import { gapMark } from '../../../shared/words/check-words.ts';
import { familyNamesText } from '../../../shared/words/count.ts';
import { shortDay } from '../../strings/en/short-day.ts';
import { training as words } from '../../strings/en/training.ts';
import type { ShownCause } from '../../../shared/views/shown-matrix.ts';
import { shownCauses } from './training-filter.ts';

/** One reason why people lack training, or what comes: how many, and who first. */
export interface CauseTile {
  readonly cause: ShownCause;
  readonly mark: TrainingMark;
  readonly title: string;
  readonly count: number;
  readonly text: string;
  /** It keeps a gate shut. */
  readonly gap: boolean;
}

const always: readonly ShownCause[] = ['never', 'outdated', 'failed', 'expiring', 'overridden'];
/** So many names fit a tile; beyond them the first stands for all. */
const namesShown = 3;

/** "Kowal, Moen and Rahimi: MES-03", the item most people lack first. */
function gapText(gaps: readonly NamedGap[]): string {
  const byItem = new Map<string, NamedGap[]>();
  for (const gap of gaps) byItem.set(gap.item, [...(byItem.get(gap.item) ?? []), gap]);
  const items = [...byItem].sort((a, b) => b[1].length - a[1].length);
  const [first] = items;
  if (first === undefined) return words.nobody;
  const lacking = first[1].map((gap) => gap.name);
  const names = familyNamesText(lacking, new Set(lacking).size > namesShown ? 1 : namesShown);
  const text = words.namesOf(names, first[0]);
  return items.length === 1 ? text : words.moreItems(text, items.length - 1);
}

function expiringText(page: TrainingPage, now: Instant): string {
  const [first] = soon(page)
    .map((one) => one.until)
    .sort();
  return first === undefined ? words.noneExpires : words.firstOn(shortDay(first, now));
}

function overrideText({ overrides }: TrainingPage, now: Instant): string {
  const [first] = [...overrides].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (first === undefined) return words.noOverride;
  const text = words.overrideUntil(familyNamesText([first.name]), first.item, shortDay(first.until, now));
  return overrides.length === 1 ? text : words.moreOverrides(text, overrides.length - 1);
}

/** What runs out within 30 days. */
function soon({ expiring }: TrainingPage): TrainingPage['expiring'] {
  return expiring.filter((one) => one.days <= 30);
}

function tileOf(page: TrainingPage, cause: ShownCause, now: Instant): CauseTile {
  if (cause === 'expiring') {
    const count = soon(page).length;
    return { cause, mark: cause, title: words.expires, count, text: expiringText(page, now), gap: false };
  }
  if (cause === 'overridden') {
    const count = page.overrides.length;
    return { cause, mark: cause, title: words.overridden, count, text: overrideText(page, now), gap: false };
  }
  const gaps = page.causes.find((one) => one.cause === cause)?.gaps ?? [];
  const title = causeTitle(cause);
  return {
    cause,
    mark: gapMark({ cause }),
    title,
    count: gaps.length,
    text: gapText(gaps),
    gap: gaps.length > 0,
  };
}

/** The tiles above the matrix: the usual five always, other causes where there are any. */
export function causeTiles(page: TrainingPage, now: Instant): readonly CauseTile[] {
  return shownCauses
    .map((cause) => tileOf(page, cause, now))
    .filter((tile) => tile.count > 0 || always.includes(tile.cause));
}
