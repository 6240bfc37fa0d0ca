import { createHash } from 'node:crypto';
import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from '../../src-main/imports/contract.ts';

export const ITEMS = 40;
const AT_ONCE = 5000;

/** A file on this disk, and how to be done with it. */
export interface MadeFile {
  readonly path: string;
  readonly source: Source;
  readonly close: () => Promise<void>;
}

/** `rows` records of `people` people on 40 items, each at a moment of its own. */
export function trainingFile(rows: number, people: number): Promise<MadeFile> {
  const first = Date.UTC(2026, 0, 5);
  return fileOf('person,item,version,completed on,result,method,trainer', rows, (i) => {
    const on = new Date(first + i * 20_000).toISOString().slice(0, 19).replace('T', ' ');
    return `P-${i % people},WI-${Math.floor(i / people) % ITEMS},1,${on},passed,classroom,Kari Lie`;
  });
}

export function rosterFile(rows: number): Promise<MadeFile> {
  return fileOf('id,given name,family name,email,role,site,line,shift,department,joined', rows, (i) =>
    [
      `P-${i}`,
      `Given${i % 977}`,
      `Family${i % 7919}`,
      `p${i}@plant.example`,
      i % 7 === 0 ? 'Line lead' : 'Operator',
      'Plant Nord',
      `Line ${i % 12}`,
      ['Early', 'Late', 'Night'][i % 3],
      'Packaging',
      `20${String(10 + (i % 15))}-0${1 + (i % 9)}-1${i % 10}`,
    ].join(','),
  );
}

async function fileOf(header: string, rows: number, line: (i: number) => string): Promise<MadeFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'wavebook-bench-')), 'file.csv');
  const file = await open(path, 'w+');
  const hash = createHash('sha256');
  let size = 0;
  for (let from = 0; from < rows; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, i) => line(from + i));
    const bytes = Buffer.from(`${from === 0 ? `${header}\n` : ''}${lines.join('\n')}\n`);
    await file.write(bytes, 0, bytes.length, size);
    hash.update(bytes);
    size += bytes.length;
  }
  const read: Source['read'] = async (from, length) => {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
    await file.read(bytes, 0, bytes.length, from);
    return bytes;
  };
  return {
    path,
    source: { name: 'file.csv', size, sha256: hash.digest('hex'), read },
    close: () => file.close(),
  };
}
