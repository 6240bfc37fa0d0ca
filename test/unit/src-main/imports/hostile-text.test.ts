import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Source, Watch } from '../../../../src-main/imports/contract.ts';
import { readImport } from '../../../../src-main/imports/read-import.ts';
import { aBook, answersOf, chunksOf, codes, noticed, now, read, sourceOf, unwatched } from './support.ts';

const nobody = aBook([]);
const head = 'Id,First Name,Last Name';

/** A file of one unit again and again, never in memory as a whole. */
function endless(size: number, unit: string, start = ''): Source {
  const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(300_000 / unit.length)));
  const first = new TextEncoder().encode(start);
  return {
    name: 'endless.csv',
    size,
    sha256: '0'.repeat(64),
    read: (from, length) => {
      const end = Math.min(length, size - from);
      const piece = new Uint8Array(end);
      for (let at = 0; at < end; at += 1)
        piece[at] =
          (from + at < first.length ? first[from + at] : bytes[(from + at - first.length) % unit.length]) ??
          0;
      return Promise.resolve(piece);
    },
  };
}
const readSource = (source: Source, watch: Watch = unwatched) =>
  readImport(source, answersOf('people'), nobody, now, 'Europe/Oslo', watch);

describe('hostile and broken files', () => {
  it.each([
    ['an empty file', '', '- - empty-file'],
    ['blank lines only', '\n\r\n  \n', '- - empty-file'],
    ['a header only', head, '1 - no-rows'],
    ['a NUL byte', `${head}\nP-1,a\u0000,b`, '2 B nul'],
    [
      'a NUL byte far into the file',
      `${head}\n${'\n'.repeat(60_000)}P-1,a,b\n${'\n'.repeat(300_000)}P-2,a,\u0000`,
      '360003 C Last Name nul',
    ],
    ['a web page called .xls', '\uFEFF <html><table><tr><td>Id</td></tr></table></html>', '- - html'],
    ['a PDF', '%PDF-1.7\n1 0 obj', '- - binary'],
    ['noise', '\u0001\u0002\u0003\u0005abc\u0006', '- - binary'],
    ['a zip that is no workbook', 'PK\u0005\u0006'.padEnd(22, '\u0000'), '- - not-a-workbook'],
    ['a quote that is never closed', `${head}\nP-1,Ann,Lie\nP-2,"Bo,Vik\nP-3,Eva,Foss`, '3 B unclosed-quote'],
    ['more columns than any export', `${'a,'.repeat(3000)}\n1`, '1 BXY too-many-columns'],
    ['one gigantic cell', `${head}\nP-1,${'x'.repeat(1_400_000)},b`, '2 - long-row'],
    [
      'a quote around a gigantic cell',
      `${head}\nP-1,"${'x'.repeat(1_400_000)}`,
      '2 B First Name unclosed-quote',
    ],
  ])('[IM10] [IM11] [R72] refuses %s with one clear sentence', async (_name, content, expected) => {
    const reading = await read('people', content, nobody);
    expect(reading.intake).toBeNull();
    expect(codes(reading)).toEqual([expected]);
    expect(reading.preview.problems[0]?.detail).toMatch(/^[A-Z].{10,}\.$/);
    expect(await chunksOf(reading)).toEqual([]);
  });

  it('[IM10] [R72] ten million columns and a line without end are refused within the first pieces', async () => {
    let most = 0;
    const counting = (source: Source): Source => ({
      ...source,
      read: (from, length) => {
        most = Math.max(most, from + length);
        return source.read(from, length);
      },
    });
    expect(codes(await readSource(counting(endless(20_000_000, 'a,'))))).toEqual(['1 BXY too-many-columns']);
    expect(codes(await readSource(counting(endless(500_000_000, 'x', `${head}\nP-1,`))))).toEqual([
      '2 - long-row',
    ]);
    expect(most).toBeLessThan(4_000_000);
  });

  it('[IM10] [R72] a file over 1 GiB is refused before a byte of it is read', async () => {
    const source: Source = {
      ...sourceOf(''),
      size: 2 * 1024 ** 3,
      read: () => Promise.reject(new Error('it was read')),
    };
    expect(codes(await readSource(source))).toEqual(['- - too-large']);
  });

  it('[IM10] a file that vanishes or ends early is told, and nothing is thrown', async () => {
    const vanished: Source = { ...sourceOf(head), read: () => Promise.reject(new Error('EIO')) };
    expect(codes(await readSource(vanished))).toEqual(['- - unreadable']);
    const rows = `${head}\n${'P-1,Ann,Lie\n'.repeat(40_000)}`;
    const whole = sourceOf(rows);
    const cut: Source = {
      ...whole,
      read: (from, length) => (from > 300_000 ? Promise.resolve(new Uint8Array()) : whole.read(from, length)),
    };
    expect(codes(await readSource(cut)).at(-1)).toMatch(/unreadable|duplicate/);
    expect((await readSource(cut)).intake).toBeNull();
  });

  it('[IM11] a quoted cell may hold separators, quotes and line breaks; a row counts once', async () => {
    const reading = await read('people', `${head}\nP-1,"Ann\nMaria","Lie ""the"" 2nd, jr"\nP 2,x,y`, nobody);
    expect(codes(reading)).toEqual(['2 B First Name bad-text', '3 A Id bad-id']);
  });

  it('[IM12] [R72] refuses formulas in columns that are read, names them in others, and lets numbers, phones and dates be', async () => {
    const columns = `${head},Role,Phone,Note`;
    const row = (role: string, phone: string, note: string) => `P-1,Ann,Lie,${role},${phone},${note}`;
    const of = async (role: string, phone = '', note = '') => {
      const reading = await read('people', [columns, row(role, phone, note)], nobody);
      return [...codes(reading), ...noticed(reading).filter((one) => one.endsWith('formula'))];
    };
    for (const formula of [
      '=1+1',
      '@SUM(A1)',
      '+cmd|x',
      '-2+A1',
      ' =1',
      '"\t=1"',
      '"=HYPERLINK(""http://a.example"",""x"")"',
    ])
      expect(await of(formula), formula).toEqual(['2 D Role formula']);
    for (const plain of [
      '-',
      '-5',
      '+47 22 11 00 99',
      '+1.5',
      '-3,5 %'.replace(',', '.'),
      '+01/02/2026',
      "'=1",
    ])
      expect(await of(plain), plain).toEqual([]);
    expect(await of('Operator', '=1+1', '@x')).toEqual([
      '2 E Phone unused-formula',
      '2 F Note unused-formula',
    ]);
  });

  it('[IM10] [R72] lone surrogates and control characters are named, and none reaches the screen', async () => {
    const bytes = encode(`\uFEFF${head}\nP-1,A\uD800,Lie\nP-2,Bo,V\u001Bik`, 'utf16le');
    const reading = await read('people', bytes, nobody);
    expect(codes(reading)).toEqual(['2 B First Name bad-text', '3 C Last Name bad-text']);
    expect(JSON.stringify(reading.preview)).not.toMatch(/\\u001b|\\ud800/i);
  });

  it('[IM10] columns named like parts of the language are columns', async () => {
    const reading = await read('people', [`${head},__proto__,constructor`, 'P-1,Ann,Lie,1,2'], nobody, {
      map: { Id: 'id', 'First Name': 'given', 'Last Name': 'family', constructor: 'toString' },
    });
    expect(reading.preview.problems).toEqual([]);
    expect(noticed(reading)).toEqual(['1 D __proto__ unused-column', '1 E constructor unused-column']);
  });

  it('[IM12] lists the first 200 problems and counts them all', async () => {
    const rows = Array.from({ length: 1000 }, (_one, at) => `P-${at},Ann`);
    const { preview } = await read('people', [head, ...rows], nobody);
    expect([preview.problems.length, preview.problemCount]).toEqual([200, 1000]);
  });

  it('[IM22] tells how far it is, and stops when told to', async () => {
    const rows = `${head}\n${Array.from({ length: 60_000 }, (_one, at) => `P-${at},Ann,Lie`).join('\n')}`;
    const told: number[] = [];
    const stop = new AbortController();
    const progress = (done: number, all: number): void => {
      told.push(done);
      if (done < all) stop.abort(new Error('stopped'));
    };
    await expect(readSource(sourceOf(rows), { progress, signal: stop.signal })).rejects.toThrow('stopped');
    expect(told).toHaveLength(1);
  });
});
