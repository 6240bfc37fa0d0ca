import { readFileSync } from 'node:fs';
import { filesBelow } from './tree.mjs';

/** How many requirements there are: R1 to R72. */
export const lastRequirement = 72;

/** A title that bears ids, as a string literal of any quotes: ids stand at its start, `[GT3] [R45] …`. */
const title = /(['"`])((?:\[[A-Z]+\d+[A-Z\d, ]*\]\s*)+(?:\\.|(?!\1)[^\\])*)\1/g;

/** The requirement ids a title bears: `[R1]`, `[R1][R2]`, `[R1, R2]`. */
export function idsOf(text) {
  return [...text.matchAll(/\[(R\d+(?:,\s*R\d+)*)\]/g)].flatMap(([, ids]) => ids.split(/,\s*/));
}

/**
 * Every title in `source` that bears a requirement's id.
 * @param {string} source
 */
export function tracedTitles(source) {
  return [...source.matchAll(title)]
    .map(([, , text]) => ({ text: text.replaceAll(/\s+/g, ' '), ids: idsOf(text) }))
    .filter(({ ids }) => ids.length > 0);
}

/**
 * All traces below `test/`: requirement, file, title without its ids.
 * @returns {{ id: string, file: string, title: string }[]}
 */
export function traces() {
  const files = filesBelow(['test']).filter((file) => /\.test\.tsx?$/.test(file));
  return files.flatMap((file) =>
    tracedTitles(readFileSync(file, 'utf8')).flatMap(({ text, ids }) =>
      ids.map((id) => ({
        id,
        file: file.replaceAll('\\', '/'),
        title: shown(text),
      })),
    ),
  );
}

const shown = (text) => text.replaceAll(/\[R[\d, R]+\]\s*/g, '').replaceAll(/\\(.)/g, '$1');
const cell = (text) => text.replaceAll('|', '\\|');

/** The matrix as Markdown: one row per requirement and test. */
export function traceTable(found = traces()) {
  const number = ({ id }) => Number(id.slice(1));
  const rows = found
    .toSorted((a, b) => number(a) - number(b))
    .map(({ id, file, title: text }) => `| ${id} | ${cell(text)} | \`${file}\` |`);
  return [
    '# Requirement to test',
    '',
    'Made by `npm run trace` from the ids in test titles; do not edit.',
    '',
    `${new Set(found.map(({ id }) => id)).size} of ${lastRequirement} requirements are tested.`,
    '',
    '| requirement | what the test shows | file |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
