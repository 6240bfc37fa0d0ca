import type { ItemRow } from '../../../shared/views/shape/wave-training.ts';
import { gapMark } from '../../../shared/words/check-words.ts';
import type { ItemRow as Bar } from '../../parts/segment-bar.tsx';
import { wave as words } from '../../strings/en/wave.ts';
import { waveTraining as more } from '../../strings/en/wave-training.ts';

/** Beyond this many people a square stands for several of them. */
const mostSquares = 40;
const namedGaps = 1;

/** Squares for `done`, `needed` and `total` people; one gap among thousands still takes a square. */
export function squares(
  done: number,
  needed: number,
  total: number,
): { readonly done: number; readonly needed: number; readonly total: number } {
  if (total <= mostSquares) return { done, needed, total };
  const scaled = (count: number): number => Math.round((count / total) * mostSquares);
  const want = Math.max(needed > 0 ? 1 : 0, scaled(needed));
  const have = done === needed ? want : Math.min(scaled(done), want - 1);
  return { done: Math.max(0, have), needed: want, total: mostSquares };
}

const familyName = (name: string): string => name.split(' ').at(-1) ?? name;

/** One item as the bar of squares shows it, its first gaps by name. */
export function barOf(item: ItemRow, people: number): Bar {
  const shown = item.gaps
    .slice(0, namedGaps)
    .map((gap) => ({ mark: gapMark(gap), name: familyName(gap.name) }));
  const rest = item.gaps.length - shown.length;
  const first = item.gaps[namedGaps];
  return {
    code: item.item,
    title: words.itemTitle(item.title, item.version),
    ...squares(item.trained, item.need, people),
    count: words.haveOf(item.trained, item.need),
    gaps: [
      ...shown,
      ...(rest > 0 && first !== undefined ? [{ mark: gapMark(first), name: words.moreGaps(rest) }] : []),
      ...(item.overridden === 0
        ? []
        : [{ mark: 'overridden' as const, name: more.overriddenCount(item.overridden), quiet: true }]),
    ],
  };
}
