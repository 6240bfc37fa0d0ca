// The pictures of the README, taken from the built app: `npm run pictures`. Options: OUT WIDTHxHEIGHT light|dark SCENE,SCENE
// A scene is a row of screens that one person goes through: owner, sync, signer.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../../scripts/lib/chromium.mjs';

const [out = 'docs/pictures', size = '1366x768', colorScheme = 'light', only = ''] = process.argv.slice(2);
const [width = 1366, height = 768] = size.split('x').map(Number);
const clone = join(import.meta.dirname, '../..');
// One picture shows where the shared folder lies: a name that people could have given.
const home = join(tmpdir(), 'wavebook-pictures');
const accounts = JSON.parse(readFileSync(join(clone, 'assets/sample/accounts.json'), 'utf8'));
const say = (line) => process.stdout.write(`${line}\n`);
mkdirSync(out, { recursive: true });
rmSync(home, { recursive: true, force: true });
mkdirSync(home);

const host = spawn(process.execPath, [join(clone, 'dist/main/browser.js'), '--no-window'], {
  env: { ...process.env, WAVEBOOK_HOME: home, WAVEBOOK_WORKSTATION: 'NORD-QA-02', TZ: 'Europe/Oslo' },
  stdio: ['pipe', 'pipe', 'inherit'],
});
const address = await new Promise((resolve, reject) => {
  createInterface({ input: host.stdout }).on('line', (line) => line.startsWith('http') && resolve(line));
  host.on('close', () => reject(new Error('the app did not start')));
});
const browser = await chromium.launch({
  ...(chromiumPath() ? { executablePath: chromiumPath() } : {}),
  args: [
    '--disable-background-networking',
    ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
  ],
});
const context = await browser.newContext({
  viewport: { width, height },
  colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
  reducedMotion: 'reduce',
  locale: 'en-GB',
  timezoneId: 'Europe/Oslo',
});
const page = await context.newPage();
page.setDefaultTimeout(120_000);

async function signIn(id) {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('User id').fill(id);
  await form.getByLabel('Password').fill(accounts.find((account) => account.id === id).password);
  await form.getByRole('button', { name: /^(Sign in|Unlock)/ }).click();
  await form.waitFor({ state: 'hidden' });
}

async function picture(name, heading) {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, `${name}.png`) });
  say(`${join(out, name)}.png`);
}

async function packetPage() {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = await (await download).path();
  const stem = join(out, 'packet');
  execFileSync('pdftoppm', ['-png', '-r', '96', '-f', '1', '-l', '1', '-singlefile', pdf, stem]);
  say(`${stem}.png`);
}

async function toRollouts() {
  await page.getByRole('link', { name: 'Rollouts' }).first().click();
}

async function toLine3() {
  await page
    .getByRole('link', { name: /Line 3/ })
    .first()
    .click();
}

async function owner() {
  await picture('home', /halted/);
  await page
    .getByRole('navigation', { name: 'Open rollouts' })
    .getByRole('link', { name: /MES electronic work/ })
    .click();
  await picture('rollout', /MES electronic/);
  await page
    .getByRole('main')
    .getByRole('tab', { name: /Training/ })
    .click();
  await picture('training', /gaps among/);
  await toRollouts();
  await toLine3();
  await picture('wave', /Line 3/);
  await packetPage();
  await page.getByRole('link', { name: 'Hold a sitting of the board' }).first().click();
  await picture('sitting', /can sign now/);
  await page
    .getByRole('link', { name: 'Leave the sitting' })
    .or(page.getByRole('button', { name: /Leave the sitting/ }))
    .click();
  await page.getByRole('link', { name: 'Audit trail' }).first().click();
  await page.getByRole('row').nth(4).click();
  await picture('trail', /audit trail/);
}

/** Two dates written apart, each at its own workstation. */
async function sync() {
  await page.getByRole('navigation', { name: 'Book' }).getByRole('link', { name: /^Sync/ }).click();
  await page.getByRole('main').getByRole('radio').first().waitFor();
  await picture('sync', /conflict waits for you/);
}

async function signer() {
  await page.keyboard.press('Control+Shift+L');
  await signIn('t.wieczorek');
  await toRollouts();
  await toLine3();
  await page.getByRole('link', { name: 'Sign at this workstation' }).first().click();
  await picture('signing', /Approve Line 3/);
}

const scenes = { owner, sync, signer };
const chosen = only === '' ? Object.keys(scenes) : only.split(',');
const unknown = chosen.filter((name) => !Object.hasOwn(scenes, name));
if (unknown.length > 0) throw new Error(`no such scene: ${unknown.join(', ')}`);

try {
  await page.goto(address);
  await page.getByRole('button', { name: /Explore the sample/ }).click();
  await signIn('i.solberg');
  for (const name of chosen) await scenes[name]();
} finally {
  await browser.close();
  host.kill('SIGTERM');
  await new Promise((resolve) => host.on('close', resolve));
  rmSync(home, { recursive: true, force: true });
}
