import { benchCommit } from './commit.bench.ts';
import { benchRoster, benchTraining } from './import.bench.ts';
import { row, table, type Row } from './measure.ts';
import { benchReading } from './read.bench.ts';
import { benchReadiness } from './readiness.bench.ts';
import { benchSync, warmUp } from './sync.bench.ts';
import { benchTrail } from './trail.bench.ts';

// npm run bench -- [book|import|readiness|trail|sync|all] [SIZES]
const [what = 'all', given] = process.argv.slice(2);
const sizes = (usual: string): readonly number[] => (given ?? usual).split(',').map(Number);
const wanted = (part: string): boolean => what === part || what === 'all';
const rows: Row[] = [
  ...(wanted('book') ? await benchBook(sizes('1000,10000,100000')) : []),
  ...(wanted('import') ? await benchImport(sizes('100000,1000000')) : []),
  ...(wanted('trail') ? await benchSearch(sizes('1000,10000,100000')) : []),
  ...(wanted('readiness') ? await benchTrained(sizes('100000,1000000')) : []),
  ...(wanted('sync') ? await benchShared(sizes('500,5000,50000')) : []),
];
console.log(`\n${table(rows)}\n`);
console.log(JSON.stringify({ node: process.version, rows }));

async function benchBook(events: readonly number[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  // Once for nothing: else the first size would pay for the compiler, and growth would look like shrinking.
  await benchCommit(1000, 1500);
  await benchReading(1000, 5);
  for (const size of events) found.push(...(await benchCommit(size, 600)));
  for (const size of events) found.push(...(await benchReading(size, 5)));
  const commits = found.filter(
    (each) => each.work === 'commit one action' && each.beside.startsWith('append'),
  );
  return [...found, growth('growth of a commit', commits, (each) => each.ratio)];
}

async function benchImport(files: readonly number[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  await benchTraining(20_000, 1);
  for (const size of files) found.push(...(await benchTraining(size, size > 500_000 ? 1 : 3)));
  const memory = found.filter(({ unit }) => unit === 'MB');
  await benchRoster(20_000, 1);
  return [
    ...found,
    growth('growth of the memory', memory, (each) => each.ours, 'MB'),
    ...(await benchRoster(100_000, 3)),
  ];
}

/** Twenty workstations, each of so many events. */
async function benchShared(events: readonly number[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  await warmUp();
  for (const each of events) found.push(...(await benchSync(20, each, each > 10_000 ? 1 : 3)));
  const fetches = found.filter(({ beside }) => beside.startsWith('read + SHA-256'));
  return [...found, growth('growth of a first fetch', fetches, (each) => each.ours / each.size)];
}

async function benchTrained(records: readonly number[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  await benchReadiness(40_000, 20);
  for (const size of records) found.push(...(await benchReadiness(size, 20)));
  const after = found.filter(({ work }) => work.startsWith('training of a wave'));
  return [...found, growth('growth of one record', after, (each) => each.ratio)];
}

async function benchSearch(events: readonly number[]): Promise<readonly Row[]> {
  const found: Row[] = [];
  await benchTrail(1000, 12);
  for (const size of events) found.push(...(await benchTrail(size, 24)));
  const typing = found.filter(({ work }) => work.startsWith('type a letter'));
  return [...found, growth('growth of a letter typed, beside the scan', typing, (each) => each.ratio)];
}

/** How much dearer the same is at the largest size than at the smallest. */
function growth(work: string, all: readonly Row[], of: (each: Row) => number, unit: Row['unit'] = 'ms'): Row {
  const [first, last] = [all[0] as Row, all.at(-1) as Row];
  return row(
    work,
    last.size,
    of(last),
    of(first),
    `the same at ${first.size.toLocaleString('en')}`,
    1.1,
    unit,
  );
}
