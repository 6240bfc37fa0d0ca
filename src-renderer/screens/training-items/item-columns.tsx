import type { Column } from '../../parts/table/column.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { calendarText } from '../../strings/en/time.ts';
import { trainingItems as words } from '../../strings/en/training-items.ts';
import type { Item } from './training-items-screen.tsx';

export function countsText(item: Pick<Item, 'assessed'>): string {
  return item.assessed ? words.assessed : words.read;
}

export function validText(item: Pick<Item, 'validDays'>): string {
  return item.validDays === null ? words.ever : words.days(item.validDays);
}

const columns: readonly Column<Item>[] = [
  { id: 'id', head: words.id, mono: true, width: 110, cell: (item) => item.id, sortBy: (item) => item.id },
  {
    id: 'title',
    head: words.title,
    rowHead: true,
    cell: (item) => item.title,
    sortBy: (item) => item.title,
  },
  {
    id: 'version',
    head: words.version,
    width: 110,
    cell: (item) => words.versionText(item.version),
    sortBy: (item) => item.version ?? 0,
  },
  {
    id: 'effective',
    head: words.effective,
    width: 130,
    cell: (item) => (item.effective === null ? '' : calendarText(item.effective)),
    sortBy: (item) => item.effective ?? '',
  },
  { id: 'coming', head: words.coming, width: 100, cell: (item) => words.comingText(item.coming) },
  { id: 'kind', head: words.kind, width: 150, cell: countsText },
  {
    id: 'trained',
    head: words.trained,
    width: 130,
    cell: (item) => (
      <span className="wb-row">
        {item.required === 0 ? null : (
          <StateMark mark={item.trained === item.required ? 'check/met' : 'check/not-met'} size={14} named />
        )}
        {words.trainedOf(item.trained, item.required)}
      </span>
    ),
    sortBy: (item) => item.required - item.trained,
  },
  {
    id: 'expiring',
    head: words.expiring,
    width: 90,
    numeric: true,
    cell: (item) => item.expiring,
    sortBy: (item) => item.expiring,
  },
  {
    id: 'incidents',
    head: words.incidents,
    width: 90,
    numeric: true,
    cell: (item) => item.incidents,
    sortBy: (item) => item.incidents,
  },
];

export function itemColumns(): readonly Column<Item>[] {
  return columns;
}
