import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { Map } from 'immutable';
import { person, type Person } from '../../shared/domain/person.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { emptyState, type BookState } from '../../shared/events/state.ts';
import { systemRandom } from '../../src-main/platform/random.ts';
import { importBook, items, now, reading, takeIn } from './import-book.ts';
import { rosterFile, trainingFile, type MadeFile } from './made-files.ts';
import { median, row, type Row } from './measure.ts';
import { peakOf } from './peak.ts';

const PEOPLE = 10_000;
const BESIDE = 'csv-parse alone';

interface Peak {
  readonly ms: number;
  readonly mb: number;
}

/** Takes in `rows` training records: judged only, and whole, beside parsing the same file. */
export async function benchTraining(rows: number, rounds: number): Promise<readonly Row[]> {
  const file = await trainingFile(rows, PEOPLE);
  const state = { ...emptyState, items: items(), people: roster() };
  const [judged, parsed] = await both(rounds, file, (sample) =>
    reading('training', file.source, state, sample),
  );
  const whole = await wholeImport(file);
  // Once more right after it: minutes may have passed, and the machine be in another mood.
  const after = await peakOf(() => parseAlone(file));
  await file.close();
  return [
    row('judge training rows', rows, judged.ms, parsed.ms, BESIDE, 2),
    row('import training rows, judged, read again, on the disk', rows, whole.ms, after.ms, BESIDE, 2),
    row('  memory while judging', rows, judged.mb, parsed.mb, BESIDE, null, 'MB'),
  ];
}

export async function benchRoster(rows: number, rounds: number): Promise<readonly Row[]> {
  const file = await rosterFile(rows);
  const state = { ...emptyState, items: items() };
  const [judged, parsed] = await both(rounds, file, (sample) =>
    reading('people', file.source, state, sample),
  );
  await file.close();
  return [
    row('judge a roster', rows, judged.ms, parsed.ms, BESIDE, 2),
    row('  memory while judging', rows, judged.mb, parsed.mb, BESIDE, null, 'MB'),
  ];
}

/** Ours and parsing alone in turn, so that what disturbs one disturbs both; medians. */
async function both(
  rounds: number,
  file: MadeFile,
  ours: (sample: () => void) => Promise<unknown>,
): Promise<readonly [Peak, Peak]> {
  const [mine, bare]: [Peak[], Peak[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await peakOf(ours));
    bare.push(await peakOf(() => parseAlone(file)));
  }
  const typical = (peaks: readonly Peak[]): Peak => ({
    ms: median(peaks.map(({ ms }) => ms)),
    mb: median(peaks.map(({ mb }) => mb)),
  });
  return [typical(mine), typical(bare)];
}

async function parseAlone({ path }: MadeFile): Promise<void> {
  let cells = 0;
  for await (const record of createReadStream(path).pipe(parse({ bom: true, relax_column_count: true })))
    cells += (record as readonly string[]).length;
  if (cells === 0) throw new Error('nothing was parsed');
}

async function wholeImport(file: MadeFile): Promise<Peak> {
  const book = await importBook();
  const random = systemRandom();
  const people = await rosterFile(PEOPLE);
  const newId = (): string => random.uuid(now.ms);
  await takeIn(book, 'people', people.source, newId);
  const peak = await peakOf((sample) => takeIn(book, 'training', file.source, newId, sample));
  await people.close();
  await book.close();
  return peak;
}

function roster(): BookState['people'] {
  return Map<PersonId, Person>(
    Array.from({ length: PEOPLE }, (_, i) => {
      const none = { email: null, role: 'Operator', site: null, line: null, shift: null, department: null };
      const one = person.parse({
        id: `P-${i}`,
        given: 'Jonas',
        family: `Family${i}`,
        ...none,
        joined: null,
        left: null,
      });
      return [one.id, one] as const;
    }),
  );
}
