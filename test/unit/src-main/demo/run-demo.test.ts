import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDemo, type DemoDone } from '../../../../src-main/demo/run-demo.ts';
import { quickStretch } from '../identity/bench-register.ts';
import { makeApp } from '../../../../src-main/shells/app/make-app.ts';

let out: string;
let done: DemoDone;
const lines: string[] = [];

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'wavebook-demo-test-'));
  const { tools } = makeApp({
    shell: 'test',
    env: { WAVEBOOK_HOME: join(out, 'unused') },
    callerOf: () => 'test',
    tools: { stretch: quickStretch },
  });
  done = await runDemo({ out: join(out, 'demo'), tools, print: (line) => lines.push(line) });
}, 300_000);
afterAll(() => rmSync(out, { recursive: true }));

describe('the demo', () => {
  it('[R32] [R33] [R34] [R36] [R45] [R49] [R54] [R72] carries the pilot to its handover, and everything it shows held', () => {
    expect(done.findings.filter(({ held }) => !held)).toEqual([]);
    expect(done).toMatchObject({ ok: true });
    expect(done.findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'The pilot is handed over',
        'Going live is refused, and says who is untrained',
        'The attempt stands in the audit trail',
        'An override is for one person and one item, signed, and ends by itself',
        'Somebody who came after the freeze closes the exit gate until decided on',
        'A file with a formula is refused by row and column, and nothing of it is imported',
        'An import is one action, changes nothing the second time, and can be taken back',
        'The book is intact',
        'Two dates written apart are one conflict that names both, who and where',
        'A workstation that nobody let in is shown, and nothing of it counts',
        'It is settled by a person with a reason, and both values are kept',
        'A round leaves nothing unpublished',
        'A backup is put back elsewhere, digest by digest, and is intact',
        'One flipped bit in the packet is told',
        "One flipped bit in the book's log is told",
      ]),
    );
  });

  it('leaves the book, two packets and the tampered copies, and nothing else', () => {
    expect(readdirSync(join(out, 'demo')).sort()).toEqual(
      [
        'RO-2026-001-r2.pdf',
        'W-001-1-r2.pdf',
        'backup',
        'book',
        'book-share',
        'tampered-book',
        'tampered.pdf',
      ]
        .map((name) => name.replace('2026', String(yearOf(done))))
        .sort(),
    );
    expect(done.packets.every((path) => readFileSync(path).subarray(0, 5).toString() === '%PDF-')).toBe(true);
    expect(existsSync(join(out, 'unused'))).toBe(false);
  });

  it('prints where it is, in words', () => {
    expect(lines[0]).toContain('Building the sample book');
    expect(lines.at(-1)).toContain('held. Book and packets are in');
  });
});

/** The year in which the story's plan was made, for its number. */
function yearOf({ packets }: DemoDone): string {
  return /RO-(\d{4})-/.exec(packets.join())?.[1] ?? '';
}
