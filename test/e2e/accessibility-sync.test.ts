import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from './support/app-test.ts';
import { findings } from './support/axe.ts';
import { fill, inDialog, press } from './support/forms.ts';
import { until } from './support/keys.ts';
import { go, handOverTo, person, sentence, signIn } from './support/people.ts';
import { startApp, type RunningApp } from './support/running-app.ts';
import { copyShare, freshHome } from './support/sample-home.ts';

/** The folder between the workstations, with what the others wrote there; the book is not shared through it yet. */
const test = base.extend<object, { readonly folder: string; readonly newcomer: RunningApp }>({
  folder: [
    async ({ app }, give) => {
      const where = join(app.home, 'between-us');
      await copyShare(where);
      await give(where);
    },
    { scope: 'worker' },
  ],
  newcomer: [
    // Playwright reads from the pattern what a fixture needs; this one needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, give) => {
      const home = await freshHome();
      const app = await startApp(home);
      await give(app);
      await app.stop();
      await rm(home, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});
test.use({ story: { name: 'accessibility-sync', begin: 'sample-open' } });
test.describe.configure({ mode: 'serial', timeout: 400_000 });

async function closed(dialog: Locator): Promise<void> {
  await dialog.press('Escape');
  await expect(dialog).toBeHidden();
}

/** What a dialog looks like; it is left again with Escape. */
async function inside(page: Page, name: string, button: string): Promise<readonly string[]> {
  await press(page, button);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const found = await findings(page, name);
  await closed(dialog);
  return found;
}

test.describe('between workstations, in light and dark, at the fold and at 400 % zoom', () => {
  test('a book that is not shared any more; sharing it; what was found in the folder', async ({
    window: page,
    folder,
  }) => {
    const found: string[] = [];
    await signIn(page, 'a.berg');
    await go(page, '/sync', /does not share the book any more/);
    found.push(...(await findings(page, 'not shared')));
    found.push(...(await inside(page, 'sharing', 'Share this book')));
    await inDialog(page, 'Share this book', 'Share this book', (dialog) =>
      fill(dialog, { 'Folder that the others can open too': folder, Reason: 'Line 5 records by itself' }),
    );
    await expect(sentence(page)).toHaveText(/One workstation asks to join/, { timeout: 30_000 });
    await press(page, 'Check the share');
    await expect(page.getByText(/things that were tried/)).toBeVisible({ timeout: 90_000 });
    await press(page, 'Show them');
    found.push(...(await findings(page, 'shared, with a conflict, somebody who asks and the check')));
    expect(found).toEqual([]);
  });

  test('a workstation, letting one in, revoking one, moving, by hand', async ({ window: page }) => {
    const found: string[] = [];
    await signIn(page, 'a.berg');
    await go(page, '/sync', /asks to join/);
    found.push(...(await inside(page, 'letting in', 'Compare and let in: LAPTOP-7F2C')));
    // The others are of the same form: a sentence and a button.
    for (const button of [
      'Share through another folder',
      'End sharing here',
      'Write to a folder or stick',
      'Save a backup',
      'Check every file in the shared folder',
    ])
      found.push(...(await inside(page, button, button)));
    await page.getByRole('row', { name: /NORD-PK-02/ }).click();
    await expect(page.getByRole('complementary', { name: 'NORD-PK-02' })).toBeVisible();
    found.push(...(await findings(page, 'a workstation beside')));
    found.push(...(await inside(page, 'revoking', 'Revoke this workstation')));
    expect(found).toEqual([]);
  });

  test('a conflict, the list of them, somebody who cannot settle it, the folder out of reach', async ({
    window: page,
    folder,
  }) => {
    const found: string[] = [];
    await signIn(page, 'i.solberg');
    await go(page, '/sync/conflicts', /^One conflict waits/);
    found.push(...(await findings(page, 'conflicts')));
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Two sets of dates/ })
      .click();
    await expect(sentence(page)).toHaveText(/^Two sets of dates/);
    await press(page, 'Settle this conflict');
    await expect(page.getByRole('group', { name: /There is a problem/ })).toBeFocused();
    found.push(...(await findings(page, 'a conflict, with what is missing')));
    await handOverTo(page, 'm.haugen');
    await go(page, '/sync', /One conflict is open/);
    await expect(page.getByText(/can settle it/)).toBeVisible();
    await rename(folder, `${folder}-away`);
    await press(page, 'Sync now');
    await expect(sentence(page)).toHaveText(/not reached/, { timeout: 30_000 });
    found.push(...(await findings(page, 'out of reach')));
    await rename(`${folder}-away`, folder);
    expect(found).toEqual([]);
  });

  test('asking to join, and waiting to be let in', async ({ newcomer, folder, browser }) => {
    const found: string[] = [];
    const page = await browser.newPage();
    await page.goto(newcomer.invitation);
    await page.getByRole('button', { name: /Join a book that others share/ }).click();
    await press(page, 'Ask to join');
    await expect(page.getByRole('group', { name: /There is a problem/ })).toBeFocused();
    found.push(...(await findings(page, 'asking to join')));
    await fill(page, {
      'Folder through which the book is shared': folder,
      'Name of this workstation': 'NORD-PK-05',
      'Where it stands': 'Blister line 5',
    });
    await press(page, 'Ask to join');
    await expect(sentence(page)).toHaveText(/NORD-PK-05 waits to be let in/, { timeout: 30_000 });
    found.push(...(await findings(page, 'waiting to be let in')));
    await page.close();
    expect(found).toEqual([]);
  });
});

/** From the sign-in on: who works here signs in and goes to Sync. */
async function toSync(page: Page, id: string): Promise<void> {
  await expect(page.getByLabel('User id')).toBeFocused();
  await page.keyboard.type(id);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person(id).password);
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(/halted/, { timeout: 30_000 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Sync now');
  await expect(page.getByRole('option', { name: 'Sync now' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(/conflict waits for you/, { timeout: 30_000 });
}

test('[R33] [R34] without a mouse: a workstation is let in, and a conflict settled', async ({
  window: page,
}) => {
  await toSync(page, 'a.berg');

  await test.step('lets a workstation in', async () => {
    await until(page, 'Tab', /^Compare and let in: NORD-PK-05/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Let NORD-PK-05 into this book' })).toBeVisible();
    await until(page, 'Tab', /^They match/);
    await page.keyboard.press('Space');
    await until(page, 'Tab', /^Reason/);
    await page.keyboard.type('Read out over the telephone with line 5');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden({ timeout: 30_000 });
    await expect(page.getByRole('row', { name: /^NORD-PK-05/ })).toBeVisible();
  });

  await test.step('settles a conflict', async () => {
    await until(page, 'Tab', /^Go-live/);
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /^Go-live/ }).last()).toBeChecked();
    await until(page, 'Tab', /^Reason/);
    await page.keyboard.type('Confirmed with the supplier again');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('group', { name: /^Settled: Go-live/ })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Settled conflicts' })).toBeVisible();
  });
});
