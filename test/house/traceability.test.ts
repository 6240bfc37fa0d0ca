import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { idsOf, lastRequirement, tracedTitles, traces, traceTable } from '../../scripts/lib/trace-table.mjs';

const open = '[';

it('reads ids alone, together and after a rule of a SPEC', () => {
  const source = [
    `it('${open}R1] one account', () => {});`,
    `it.each([['a', (x) => x]])("${open}R10, R11] two at once: %s", () => {});`,
    `test(\`${open}GT3] ${open}R45] an 'exported' packet\`, () => {});`,
    `it('${open}GT4] no requirement', () => {});`,
    `it('mentions ${open}R9] late', () => {});`,
  ].join('\n');
  expect(tracedTitles(source).map(({ ids }) => ids)).toEqual([['R1'], ['R10', 'R11'], ['R45']]);
});

it('names only requirements that exist', () => {
  const strange = traces().filter(
    ({ id }) => !(Number(id.slice(1)) >= 1 && Number(id.slice(1)) <= lastRequirement),
  );
  expect(strange).toEqual([]);
});

it('the committed matrix is current: run `npm run trace` after naming a test', () => {
  expect(readFileSync('docs/traceability.md', 'utf8')).toBe(traceTable());
});

it('gives one row for each requirement and test, in the order of the requirements', () => {
  const table = traceTable([
    { id: 'R10', file: 'test/b.test.ts', title: 'late | piped' },
    { id: 'R2', file: 'test/a.test.ts', title: 'early' },
  ]);
  expect(table).toContain('2 of 72 requirements');
  expect(table.indexOf('| R2 | early |')).toBeLessThan(table.indexOf('| R10 | late \\| piped |'));
  expect(idsOf(table)).toEqual([]);
});
