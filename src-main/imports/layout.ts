import { looksLikeData, plainName, shown } from './cells.ts';
import { columnLetter, type RawRow } from './rows.ts';

/** Where the names of the columns stand, and where the rows of data begin. */
export interface Layout {
  /** Each named once: a blank one by its letter, one named twice with its letter behind. */
  readonly columns: readonly string[];
  /** The header as it stands in the file; empty where there is none. */
  readonly header: readonly string[];
  /** A second header row, of labels. */
  readonly labels: readonly string[];
  /** Rows up to this one are no data. */
  readonly headRow: number;
}

/** Reads the header off the first rows; `isKnown` tells whether a name is that of a field, in plain form. */
export function layoutOf(head: readonly RawRow[], isKnown: (plain: string) => boolean): Layout {
  const first = head[0]?.cells ?? [];
  if (isHeaderless(first, head[1]?.cells, isKnown))
    return { columns: first.map((_cell, at) => columnLetter(at)), header: [], labels: [], headRow: 0 };
  const header = first.map((cell) => cell.trim());
  const second = head[1]?.cells ?? [];
  const labels = isLabels(header, second) ? second.map((cell) => cell.trim()) : [];
  return {
    columns: named(header),
    header,
    labels,
    headRow: (labels.length > 0 ? head[1]?.row : head[0]?.row) ?? 0,
  };
}

/** The first row is data when a column of it and of the next hold data, and none of its cells names a field. */
function isHeaderless(
  first: readonly string[],
  second: readonly string[] | undefined,
  isKnown: (plain: string) => boolean,
): boolean {
  if ((first[0] ?? '').trim() === '' || first.some((cell) => isKnown(plainName(cell)))) return false;
  return first.some(
    (cell, at) => looksLikeData(cell) && (second === undefined || looksLikeData(second[at] ?? '')),
  );
}

/** A row that repeats the names above it in other words: nobody's data does so twice. */
function isLabels(header: readonly string[], row: readonly string[]): boolean {
  const same = row.filter(
    (cell, at) => cell.trim() !== '' && plainName(cell) === plainName(header[at] ?? ''),
  );
  return same.length >= 2;
}

function named(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((cell, at) => {
    const letter = columnLetter(at);
    const text = shown(cell, 200).normalize('NFC');
    const name = text === '' ? letter : taken.has(text) ? `${text} (${letter})` : text;
    taken.add(name);
    return name;
  });
}
