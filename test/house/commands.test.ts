import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeProblem } from '../../scripts/lib/need-node.mjs';
import { sayFailure } from '../../scripts/lib/install.mjs';
import { cleanEnvironment } from '../../scripts/lib/npm.mjs';
import { belongs } from '../../scripts/lib/packages.mjs';
import { tally } from '../../scripts/lib/runners.mjs';
import { schedule } from '../../scripts/lib/schedule.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wavebook-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the commands, before packages exist', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.3', '14.21.0'])('Node %s is told in one sentence', (version) => {
    expect(nodeProblem(version)).toMatch(
      /^Wavebook needs Node 20\.19 or newer, and this is Node [\d.]+: [^.]+\.$/,
    );
  });

  it.each(['start', 'test'])('npm %s on an old Node says so and exits 2, before anything else', (command) => {
    const disguise = join(folder, 'old-node.cjs');
    writeFileSync(disguise, `Object.defineProperty(process.versions, 'node', { value: '18.0.0' });`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['-r', disguise, `scripts/${command}.mjs`],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('this is Node 18.0.0');
  });

  it.each(['start', 'test', 'build'])(
    'npm run %s reaches for no package, since none may be there yet',
    (command) => {
      const specifiers = specifiersFrom(join('scripts', `${command}.mjs`));
      expect(specifiers.size).toBeGreaterThan(5);
      expect([...specifiers].filter((specifier) => !/^(node:|\.)/.test(specifier))).toEqual([]);
    },
  );
});

/** Everything a script imports, and what that imports in turn; its own files by path, the rest as written. */
function specifiersFrom(script: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, specifier = ''] of readFileSync(script, 'utf8').matchAll(/(?:from|import) ?\(?'([^']+)'/g)) {
    const own = specifier.startsWith('.');
    const found = own ? `./${join(dirname(script), specifier)}` : specifier;
    const known = seen.has(found);
    seen.add(found);
    if (own && !known) specifiersFrom(found, seen);
  }
  return seen;
}

describe('installing', () => {
  it('leaves out what would make npm skip half of the packages', () => {
    const dirty = {
      PATH: '/bin',
      NODE_ENV: 'production',
      npm_config_omit: 'dev',
      NPM_CONFIG_PRODUCTION: 'true',
    };
    expect(
      cleanEnvironment({ ...dirty, NODE_OPTIONS: '--inspect', npm_config_ignore_scripts: 'true' }),
    ).toEqual({
      PATH: '/bin',
    });
  });

  it('wants the native parts of this machine and no others', () => {
    const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
    expect(belongs({}, linux)).toBe(true);
    expect(belongs({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, linux)).toBe(true);
    expect(belongs({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] }, linux)).toBe(false);
    expect(belongs({ optional: true, os: ['darwin'], cpu: ['arm64'] }, linux)).toBe(false);
    expect(belongs({ optional: true }, linux)).toBe(false);
  });

  it.each([
    ['getaddrinfo ENOTFOUND somewhere', /out of reach/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EROFS', /cannot be written to/],
    ['npm error strange', /npm error strange/],
  ])('says what "%s" means', (output, sentence) => {
    expect(sayFailure(output)).toMatch(sentence);
  });
});

describe('counting', () => {
  const ok = { passed: 1, failed: 0, output: '' };

  it('takes a runner without a test for a failure', () => {
    expect(tally({ passed: 0, failed: 0, code: 0, output: '' })).toMatchObject({ passed: 0, failed: 1 });
  });

  it('takes a runner that fails outside its tests for a failure', () => {
    expect(tally({ passed: 7, failed: 0, code: 1, output: '' })).toMatchObject({ passed: 7, failed: 1 });
    expect(tally({ passed: 7, failed: 0, code: 0, output: '' })).toMatchObject({ passed: 7, failed: 0 });
  });

  it('does not run what needs a failed step, and counts it as failed', async () => {
    const ran: string[] = [];
    const step = (name: string, result: typeof ok, needs: string[] = []) => ({
      name,
      needs,
      run: async () => (ran.push(name), result),
    });
    const steps = [
      step('build', { ...ok, passed: 0, failed: 1 }),
      step('types', ok),
      step('e2e', ok, ['build']),
    ];
    const results = await schedule(steps, { width: 2 });
    expect(ran.toSorted()).toEqual(['build', 'types']);
    expect(results.get('e2e')).toMatchObject({ failed: 1, output: 'Not run, because build failed.' });
  });

  it('keeps to its width, and gives a step that wants it the machine alone', async () => {
    let running = 0;
    const seen: Record<string, number> = {};
    const step = (name: string, alone = false) => ({
      name,
      alone,
      run: async () => {
        seen[name] = ++running;
        await new Promise(setImmediate);
        running -= 1;
        return ok;
      },
    });
    await schedule([step('a'), step('b'), step('c'), step('last', true)], { width: 2 });
    expect(Math.max(...Object.values(seen))).toBe(2);
    expect(seen['last']).toBe(1);
  });

  it('takes a step that throws for a failed one', async () => {
    const steps = [{ name: 'broken', run: () => Promise.reject(new Error('no such file')) }];
    const results = await schedule(steps, { width: 1 });
    expect(results.get('broken')).toMatchObject({
      failed: 1,
      output: expect.stringContaining('no such file'),
    });
  });
});
