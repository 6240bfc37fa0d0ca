import { appendFileSync, cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../scripts/lib/tree.mjs';

describe('what the build was made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavebook-build-'));
  const copy = join(folder, 'lint');
  cpSync('scripts/lint', copy, { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told by content, not by time', () => {
    const before = digestOf([copy]);
    utimesSync(join(copy, 'layers.mjs'), new Date(0), new Date(0));
    expect(digestOf([copy])).toBe(before);
    appendFileSync(join(copy, 'layers.mjs'), '// changed\n');
    expect(digestOf([copy])).not.toBe(before);
  });

  it('leaves out what does not exist, and tells a moved file from one that stayed', () => {
    const before = digestOf([copy]);
    expect(digestOf([copy, join(folder, 'absent')])).toBe(before);
    cpSync(join(copy, 'layers.mjs'), join(copy, 'moved.mjs'));
    rmSync(join(copy, 'layers.mjs'));
    expect(digestOf([copy])).not.toBe(before);
  });
});
