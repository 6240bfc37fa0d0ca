import { KIND_PREFIX, TRAIL_KIND_IDS } from '../../../shared/events/trail-kinds.ts';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { trailKindWord } from '../../../shared/words/trail-kind-words.ts';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import type { FilterGroup } from './filter-select.tsx';

/** Groups first, then each single event that the trail holds, with how often. */
export function kindGroups(types: TrailPage['types']): readonly FilterGroup[] {
  const groups = TRAIL_KIND_IDS.map((id) => ({ value: `${KIND_PREFIX}${id}`, label: trailKindWord(id) }));
  const single = types
    .map(({ type, count }) => ({ value: type, label: words.type(type, count) }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return [
    { label: words.groups, options: groups },
    { label: words.types, options: single },
  ];
}

/** What the trail is narrowed to, in words: "Signatures", "Criterion checked". */
export function kindText(what: string): string {
  return what.startsWith(KIND_PREFIX) ? trailKindWord(what.slice(KIND_PREFIX.length)) : words.typeAlone(what);
}
