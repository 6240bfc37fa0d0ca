import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { person, sentence, signIn } from './support/people.ts';
import { clone, environment, program, startApp } from './support/running-app.ts';
import { copySample, freshHome } from './support/sample-home.ts';

test.use({ story: { name: 'two-shells', begin: 'sample-open' } });

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** Runs a program of the build to its end. */
function run(name: 'browser' | 'cli', args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program(name), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => void (out += String(text)));
    child.on('close', (code) => resolve({ code, out }));
  });
}

/** One raw request; `fetch` would not let a header be forged. */
function knock(
  address: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('the command line works through the running app, and the window shows what it did', async ({
  app,
  window,
}) => {
  await signIn(window, 'i.solberg');
  await window.getByRole('link', { name: 'Audit trail' }).first().click();
  const { password } = person('h.lund');
  const env = { ...environment(app.home), WAVEBOOK_PASSWORD: password };
  const record = JSON.stringify({ text: 'Bakke', wave: null });
  const asked = await run('cli', ['call', 'read.people', record, '--as', 'h.lund', '--json'], env);
  expect(asked, asked.out).toMatchObject({ code: 0 });
  expect(JSON.parse(asked.out)).toMatchObject({ ok: true });
  expect(asked.out).toContain('Jonas');
  await expect(window.getByRole('row', { name: /Henrik Lund.*signed in/i }).first()).toBeVisible();
  const verified = await run('cli', ['verify', join(app.home, 'sample')], env);
  expect(verified, verified.out).toMatchObject({ code: 0 });
  expect(verified.out).toContain('Intact');
});

test('a second start opens no second host: it asks the first for a window', async ({ app, page }) => {
  const next = app.nextAddress();
  const second = await run('browser', ['--no-window'], environment(app.home));
  expect(second, second.out).toMatchObject({ code: 0 });
  expect(second.out).toContain(`Wavebook is open already, at ${app.address}`);
  await page.goto(await next);
  await expect(sentence(page)).toHaveText(/Sign in to Plant Nord/);
});

test('[R71] a token lets one window in, once; a wrong token, Host or Origin lets nobody in', async ({
  app,
  page,
  browser,
}) => {
  const invitation = await app.invite();
  await page.goto(invitation);
  await expect(sentence(page)).toHaveText(/Sign in/);
  const stranger = await browser.newContext();
  const other = await stranger.newPage();
  expect((await other.goto(invitation))?.status()).toBe(401);
  await expect(other.getByText(/was used before/)).toBeVisible();
  await stranger.close();

  const host = new URL(app.address).host;
  const [cookie] = await page.context().cookies();
  const known = { cookie: `${cookie?.name}=${cookie?.value}` };
  expect(await knock(app.address, '/', { host, ...known })).toBe(200);
  expect(await knock(app.address, '/', { host })).toBe(401);
  expect(await knock(app.address, `/?token=${'A'.repeat(43)}`, { host })).toBe(401);
  expect(await knock(app.address, '/', { host: 'localhost', ...known })).toBe(421);
  expect(await knock(app.address, '/', { host: `evil.example:${new URL(app.address).port}`, ...known })).toBe(
    421,
  );
  const write = '/trpc/session.lock';
  expect(await knock(app.address, write, { host, ...known }, 'POST')).toBe(403);
  expect(await knock(app.address, write, { host, origin: 'https://evil.example', ...known }, 'POST')).toBe(
    403,
  );
  expect(
    await knock(app.address, '/trpc/desk.status', { host, 'sec-fetch-site': 'cross-site', ...known }),
  ).toBe(403);
});

test('the host leaves nothing behind: after it ends another one opens the same book', async () => {
  const home = await freshHome();
  await copySample(home);
  for (const start of [1, 2]) {
    const app = await startApp(home);
    expect(app.invitation, `start ${start}`).toContain('?token=');
    await app.stop();
  }
});

const electron = join(clone, 'node_modules/electron/dist');

if (existsSync(join(electron, 'version'))) {
  test('the Electron window shows the same app', async () => {
    const home = await freshHome();
    await copySample(home);
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const app = await _electron.launch({
      args: [...asRoot, clone],
      env: environment(home) as Record<string, string>,
    });
    const window = await app.firstWindow();
    await signIn(window, 'i.solberg');
    await expect(sentence(window)).toHaveText(/One wave is halted/);
    await app.close();
  });
} else {
  test.skip('the Electron window shows the same app: not runnable here, Electron is not in node_modules', () =>
    undefined);
}
