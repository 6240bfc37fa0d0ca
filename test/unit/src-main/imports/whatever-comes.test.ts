import { encode } from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../src-main/imports/contract.ts';
import { after, chunksOf, measuring, read } from './support.ts';

const kinds = fc.constantFrom<Answers['kind']>('people', 'training', 'measurements');
const words = fc.constantFrom(
  'Id',
  'Person',
  'First Name',
  'Last Name',
  'Item',
  'Date',
  'State',
  'at',
  'value',
  'units',
  'Manager',
  '__proto__',
  'P-1',
  'P-2',
  'p-1',
  'WI-118',
  'Passed',
  'fail',
  '03/04/2026',
  '2026-11-01',
  '25.6.26 10:00',
  '12',
  '1,5',
  '-1',
  '=1',
  '',
  ' ',
  '"',
  '""',
  '"a',
  '\t',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '!##!',
  'Ø',
  '2026-11-01 10:00:00',
);
const table = fc
  .tuple(
    fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
    fc.constantFrom(',', ';', '\t', '|', ' '),
    fc.constantFrom('\n', '\r\n', '\r', '\r\r\n', '!##!\n'),
  )
  .map(([rows, separator, end]) => rows.map((cells) => cells.join(separator)).join(end));
/** Tables that could be clean, with a strange cell now and then. */
const row = (...cells: readonly (readonly string[])[]) =>
  fc.tuple(
    ...cells.map((some) =>
      fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: words }),
    ),
  );
const likely = fc
  .tuple(
    fc.oneof(
      fc.tuple(
        fc.constant(['Id', 'First Name', 'Last Name']),
        fc.array(row(['P-1', 'Q-1', 'Q-2', 'Q-3'], ['Ann'], ['Lie', 'Vik']), { minLength: 1, maxLength: 3 }),
      ),
      fc.tuple(
        fc.constant(['Person', 'Item', 'State', 'Date']),
        fc.array(row(['P-1', 'P-2'], ['WI-118'], ['Passed', 'Failed'], ['2026-11-01', '25/10/2026']), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      fc.tuple(
        fc.constant(['at', 'value']),
        fc.array(row(['2026-11-01', '2026-11-02 10:00:00'], ['5', '6.50']), { minLength: 1, maxLength: 3 }),
      ),
    ),
    fc.constantFrom(',', ';', '\t'),
  )
  .map(([[header, rows], separator]) => [header, ...rows].map((cells) => cells.join(separator)).join('\n'));
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .tuple(fc.oneof(table, likely, likely), fc.constantFrom('utf8', 'utf16le', 'utf-16be', 'windows-1252'))
    .map(([text, encoding]) => encode(text, encoding)),
);

describe('whatever a file holds', () => {
  it('[IM10] [R72] it is read to an answer; what is not clean brings nothing, and what is brings what it said', async () => {
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(kinds, bytes, async (kind, content) => {
        const reading = await read(kind, content, measuring('value'), { zone: 'UTC' });
        const { preview, intake } = reading;
        expect(intake !== null).toBe(preview.problemCount === 0 && preview.questions.length === 0);
        const chunks = await chunksOf(reading);
        const { added, changed, gone } = preview.counts;
        const size = chunks.map((chunk) => Object.values(chunk)).flat(2).length - chunks.length;
        expect(size).toBe(intake === null ? 0 : added + changed + gone);
        if (intake !== null) clean += 1;
      }),
      { numRuns: 600 },
    );
    expect(clean).toBeGreaterThan(20);
  });

  it('[IM13] [IM19] [IM21] taken in once, the same rows change nothing', async () => {
    const person = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('', 'P-1', 'P-2', 'Q-3', 'Q-9'),
      fc.constantFrom('', 'late', 'early'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(person, { selector: ([id]) => id, minLength: 1, maxLength: 6 }),
        async (rows) => {
          const file = [
            'Id,First Name,Last Name,Manager,Shift',
            ...rows.map(([id, manager, shift]) => `Q-${id},Ann,Lie,${manager},${shift}`),
          ];
          const first = await read('people', file, measuring('value'));
          const again = await read('people', file, await after(measuring('value'), first));
          expect(again.preview.counts).toMatchObject({
            added: 0,
            changed: 0,
            gone: 0,
            unchanged: rows.length,
          });
        },
      ),
      { numRuns: 100 },
    );
    const record = fc.tuple(
      fc.constantFrom('P-1', 'P-2'),
      fc.constantFrom('WI-118', 'WI-130'),
      fc.constantFrom('Passed', 'Failed', 'Incomplete'),
      fc.integer({ min: 10, max: 14 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 12 }), async (rows) => {
        const file = [
          'Person,Item,State,Date',
          ...rows.map(([who, item, state, day]) => `${who},${item},${state},2026-11-${day}`),
        ];
        const first = await read('training', file);
        const again = await read('training', file, await after(measuring('value'), first));
        expect(again.preview.counts.added).toBe(0);
        expect(first.preview.counts.added).toBe(
          new Set(rows.filter(([, , state]) => state !== 'Incomplete').map(String)).size,
        );
      }),
      { numRuns: 100 },
    );
  });
});
