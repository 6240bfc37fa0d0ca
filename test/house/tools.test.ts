import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

describe.runIf(process.platform === 'linux')('the programs the tests need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wavebook-tools-'));
  const asked = join(folder, 'asked');
  beforeEach(() => rmSync(asked, { force: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the provision with nothing on the PATH but an apt-get that notes what it is asked, as the user given. */
  function provide(user: number, exitCode = 0) {
    writeFileSync(
      join(folder, 'apt-get'),
      `#!/bin/sh\necho "$@" >> ${asked}\necho E: no\nexit ${exitCode}\n`,
      {
        mode: 0o755,
      },
    );
    writeFileSync(join(folder, 'user.cjs'), `process.getuid = () => ${user};`);
    const code = `const { provideTools } = await import('./scripts/lib/tools.mjs');
      await provideTools().catch((problem) => console.log(problem.constructor.name + ' ' + problem.message));`;
    const { stdout } = spawnSync(
      process.execPath,
      ['-r', join(folder, 'user.cjs'), '--input-type=module', '-e', code],
      { encoding: 'utf8', env: { PATH: folder, WAVEBOOK_BROWSER: join(folder, 'absent') } },
    );
    return {
      said: stdout.trim(),
      asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [],
    };
  }

  it('are installed by an administrator, waiting for whoever else installs', () => {
    const { said, asked: calls } = provide(0);
    expect(said).toBe('Installing chromium poppler-utils qpdf strace with apt-get…');
    expect(calls).toEqual([
      '-o DPkg::Lock::Timeout=300 update',
      '-o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium poppler-utils qpdf strace',
    ]);
  });

  it('are named to anybody else, with the command to type', () => {
    const { said, asked: calls } = provide(1000);
    expect(said).toMatch(
      /^Problem The tests need .*: run "sudo apt-get install -y chromium poppler-utils qpdf"/,
    );
    expect(calls).toEqual([]);
  });

  it('that cannot be installed are told with the reason', () => {
    expect(provide(0, 100).said).toContain('Problem apt-get update failed: E: no');
  });
});
