import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../../scripts/lint.mjs';
import { breaches, innocent } from './breaches.ts';

describe('the linter', () => {
  const house = mkdtempSync(join(tmpdir(), 'wavebook-house-'));
  const reportOf = new Map<string, string>();
  let files = 0;

  beforeAll(async () => {
    for (const name of [
      '.oxlintrc.json',
      'scripts/lint',
      ...readdirSync('.').filter((f) => /^tsconfig.*json$/.test(f)),
    ]) {
      cpSync(name, join(house, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(house, 'node_modules'), 'junction');
    const all = {
      ...innocent,
      ...Object.fromEntries(Object.entries(breaches).map(([f, { code }]) => [f, code])),
    };
    for (const [name, code] of Object.entries(all)) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), `${code}\n`);
    }
    const result = await lint({ cwd: house, args: ['--format=json'] });
    files = result.files;
    for (const { filename, code, message } of diagnosticsOf(result.output)) {
      reportOf.set(filename, `${reportOf.get(filename) ?? ''}${code} ${message}\n`);
    }
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it('reads every planted file', () => {
    expect(files).toBeGreaterThanOrEqual(Object.keys(breaches).length + Object.keys(innocent).length);
  });

  it.each(Object.entries(breaches))('catches the breach in %s', (name, { says }) => {
    expect(reportOf.get(name)).toMatch(says);
  });

  it.each(Object.keys(innocent))('leaves %s alone', (name) => {
    expect(reportOf.get(name)).toBeUndefined();
  });
});

interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
}

function diagnosticsOf(output: string): readonly Diagnostic[] {
  return (JSON.parse(output) as { diagnostics: readonly Diagnostic[] }).diagnostics;
}
