import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNode } from '../../scripts/lib/run.mjs';

const files = {
  'src-main/shells/cli.ts': `import { used } from '../book/log.ts';\nused();\n`,
  'src-main/book/log.ts': `export const used = () => 1;\nexport const forgotten = () => 2;\n`,
  'src-main/book/nobody.ts': `export const alone = 1;\n`,
  'src-renderer/main.tsx': `export {};\n`,
};

describe('the dead-code check', () => {
  const house = mkdtempSync(join(tmpdir(), 'wavebook-dead-'));
  let report = '';
  let code = 0;

  beforeAll(async () => {
    for (const name of ['knip.json', 'tsconfig.base.json', 'tsconfig.json']) cpSync(name, join(house, name));
    writeFileSync(join(house, 'package.json'), '{ "name": "planted", "type": "module" }');
    symlinkSync(resolve('node_modules'), join(house, 'node_modules'), 'junction');
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    const result = await runNode(resolve('node_modules/knip/bin/knip.js'), ['--no-progress'], { cwd: house });
    report = result.output;
    code = result.code;
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('catches a file that nothing imports', () => {
    expect(code).toBe(1);
    expect(report).toMatch(/src-main\/book\/nobody\.ts/);
  });

  it('catches an export that nothing uses', () => {
    expect(report).toMatch(/forgotten\s+.*src-main\/book\/log\.ts/);
  });

  it('leaves what is used alone', () => {
    expect(report).not.toMatch(/\bused\s+.*log\.ts/);
  });
});
