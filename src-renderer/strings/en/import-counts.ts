import { countText, numberText } from './time.ts';

export interface Counts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
}
export type Kind = 'people' | 'training' | 'measurements';

/** `212 rows` */
export const rows = (count: number): string => countText(count, 'row', 'rows');
export const things: Readonly<Record<Kind, readonly [string, string]>> = {
  people: ['person', 'people'],
  training: ['record', 'records'],
  measurements: ['reading', 'readings'],
};

function parts({ added, changed, unchanged, gone }: Counts): readonly string[] {
  return (
    [
      [added, 'new'],
      [changed, 'changed'],
      [gone, 'left'],
      [unchanged, 'unchanged'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${numberText(count)} ${word}`);
}

/** "4 new, 2 changed, 1 left, 205 unchanged" */
export function tally(counts: Counts): string {
  const said = parts(counts);
  return said.length === 0 ? 'nothing new' : said.join(', ');
}

/** "212 people: 4 new, 2 changed, 205 unchanged" */
export function whole(kind: Kind, counts: Counts): string {
  const all = counts.added + counts.changed + counts.unchanged + counts.gone;
  return `${countText(all, ...things[kind])}: ${tally(counts)}`;
}

/** What a second import did to the first: "182 set back, 2 taken out". */
export function undone({ added, changed, gone }: Counts): string {
  const said = [
    [added, 'brought back'],
    [changed, 'set back'],
    [gone, 'taken out'],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${numberText(count)} ${word}`)
    .join(', ');
}

/** "4 people it brought are taken off the roster. 2 changed people get their earlier values back." */
export function takenBack({ added, changed, gone }: Counts): string {
  const said = [
    [added, countText(added, 'person it brought is', 'people it brought are'), 'taken off the roster.'],
    [
      changed + gone,
      countText(changed + gone, 'changed person gets', 'changed people get'),
      'the earlier values back.',
    ],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([, who, what]) => `${who} ${what}`)
    .join(' ');
}

export const notYet = 'Nothing is imported yet';
