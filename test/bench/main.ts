import { benchCommit } from './commit.bench.ts';
import { row, table, type Row } from './measure.ts';
import { benchReading } from './read.bench.ts';

const sizes = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);
const rows: Row[] = [];
// Once for nothing: else the first size would pay for the compiler, and growth would look like shrinking.
await benchCommit(1000, 1500);
await benchReading(1000, 5);
for (const size of sizes) rows.push(...(await benchCommit(size, 600)));
for (const size of sizes) rows.push(...(await benchReading(size, 5)));
rows.push(
  growth(rows.filter((each) => each.work === 'commit one action' && each.beside.startsWith('append'))),
);
console.log(`\n${table(rows)}\n`);
console.log(JSON.stringify({ node: process.version, rows }));

/** How much dearer the same work is in the largest book than in the smallest, the disk's mood divided out. */
function growth(commits: readonly Row[]): Row {
  const [first, last] = [commits[0] as Row, commits.at(-1) as Row];
  return row(
    'growth of a commit',
    last.size,
    last.ratio,
    first.ratio,
    `the same at ${first.size.toLocaleString('en')}`,
    1.1,
  );
}
