import type { PeoplePage } from '../../../shared/views/shape/people-page.ts';

export type RosterRow = PeoplePage['people'][number];

export const fields = ['site', 'line', 'shift', 'role'] as const;
export type Field = (typeof fields)[number];
export type Only = 'here' | 'left' | 'waves';

/** What narrows the roster: words for the book, the rest here. */
export interface RosterFilter {
  readonly text: string;
  readonly only: readonly Only[];
  readonly of: Readonly<Record<Field, string | null>>;
}

export const noFilter: RosterFilter = {
  text: '',
  only: [],
  of: { site: null, line: null, shift: null, role: null },
};

/** What the book is asked for: words narrow a roster that is too long to be sent whole. */
export function askedText({ text, of }: RosterFilter): string {
  return [text, ...fields.map((field) => of[field] ?? '')].join(' ').trim();
}

/** Left by `today`; who leaves later is still here. */
export function hasLeft({ left }: Pick<RosterRow, 'left'>, today: string): boolean {
  return left !== null && left <= today;
}

export function narrowed(
  rows: readonly RosterRow[],
  { only, of }: RosterFilter,
  today: string,
): readonly RosterRow[] {
  return rows.filter(
    (row) =>
      (!only.includes('here') || !hasLeft(row, today)) &&
      (!only.includes('left') || hasLeft(row, today)) &&
      (!only.includes('waves') || row.waves.length > 0) &&
      fields.every((field) => of[field] === null || row[field] === of[field]),
  );
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The values a field has among these people, as people sort them. */
export function valuesOf(rows: readonly RosterRow[], field: Field): readonly string[] {
  return [...new Set(rows.flatMap((row) => row[field] ?? []))].toSorted((a, b) => words.compare(a, b));
}
