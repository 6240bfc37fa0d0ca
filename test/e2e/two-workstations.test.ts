import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, expect } from './support/app-test.ts';
import { findings } from './support/axe.ts';
import { fill, inDialog, press } from './support/forms.ts';
import { handOverTo, openRollout, sentence, signIn } from './support/people.ts';
import { startApp } from './support/running-app.ts';
import { copyShare, freshHome } from './support/sample-home.ts';

/** The other workstation: an app of its own with a home of its own, in a window of its own. */
const test = base.extend<{ readonly other: Page }>({
  other: async ({ browser }, give) => {
    const home = await freshHome();
    const app = await startApp(home);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(app.invitation);
    await give(page);
    await context.close();
    await app.stop();
    await rm(home, { recursive: true, force: true });
  },
});
test.use({ story: { name: 'two-workstations', begin: 'sample-open' } });

const openSync = (window: Page): Promise<void> =>
  window.getByRole('navigation', { name: 'Book' }).getByRole('link', { name: /^Sync/ }).click();

async function syncNow(window: Page): Promise<void> {
  await openSync(window);
  await press(window, 'Sync now');
  await expect(window.getByText(/^Round done/)).toBeVisible({ timeout: 30_000 });
}

/** Each writes the same field of the same draft, having seen nothing of the other. */
async function writeImpact(window: Page, todo: string): Promise<void> {
  await openRollout(window, /Vision inspection/);
  await window.getByRole('main').getByRole('tab', { name: 'Scope and risk' }).click();
  await inDialog(window, 'Edit the impact', 'Save the impact', (dialog) =>
    fill(dialog, { 'What must be done': todo }),
  );
}

test('[R32] [R33] [R34] [R68] two processes on one folder: joining, the same field written apart, settled by a person', async ({
  app,
  window,
  other,
}) => {
  test.setTimeout(300_000);
  const where = join(app.home, 'between-us');
  // The share has moved: what others wrote there was copied along.
  await copyShare(where);

  await test.step('an administrator shares the book', async () => {
    await signIn(window, 'a.berg');
    await openSync(window);
    await inDialog(window, 'Share this book', 'Share this book', (dialog) =>
      fill(dialog, { 'Folder that the others can open too': where, Reason: 'Line 5 records by itself' }),
    );
    await expect(window.getByText(where).first()).toBeVisible();
  });

  await test.step('another workstation asks to join, and shows both fingerprints', async () => {
    await other.getByRole('button', { name: /Join a book that others share/ }).click();
    await fill(other, {
      'Folder through which the book is shared': where,
      'Name of this workstation': 'NORD-PK-05',
      'Where it stands': 'Blister line 5',
    });
    await press(other, 'Ask to join');
    await expect(sentence(other)).toHaveText(/NORD-PK-05 waits to be let in/, { timeout: 30_000 });
    expect(await findings(other, 'waiting to be let in')).toEqual([]);
  });

  await test.step('it is let in, and the book comes to it', async () => {
    await syncNow(window);
    expect(await findings(window, 'sync')).toEqual([]);
    await inDialog(window, 'Compare and let in: NORD-PK-05', 'They match: let it in', async (dialog) => {
      await dialog.getByRole('radio', { name: /^They match/ }).check();
      await fill(dialog, { Reason: 'Read out over the telephone with line 5' });
    });
    await syncNow(window);
    await expect(sentence(other)).toHaveText(/Sign in to/, { timeout: 90_000 });
  });

  await test.step('the folder is away: both write the same field, and work goes on', async () => {
    await rename(where, `${where}-away`);
    await handOverTo(window, 'i.solberg');
    await writeImpact(window, 'Qualify the lamp on line 6 first');
    await signIn(other, 'j.eide');
    await writeImpact(other, 'Qualify both lamps before the winter stop');
    await openSync(other);
    await press(other, 'Sync now');
    await expect(sentence(other)).toHaveText(/not reached/, { timeout: 30_000 });
  });

  await test.step('it is back: each has the conflict with both values', async () => {
    await rename(`${where}-away`, where);
    await syncNow(other);
    await syncNow(window);
    await window
      .getByRole('main')
      .getByRole('link', { name: /^Two .*impact/i })
      .first()
      .click();
    await expect(window.getByRole('radio', { name: /both lamps/ })).toBeVisible();
    await expect(window.getByRole('radio', { name: /line 6 first/ })).toBeVisible();
    expect(await findings(window, 'a conflict')).toEqual([]);
  });

  await test.step('a person settles it with a reason, and the other workstation has it', async () => {
    await window.getByRole('radio', { name: /both lamps/ }).check();
    await window.getByRole('textbox', { name: 'Reason' }).fill('The stop is the only window for both');
    await window.getByRole('button', { name: /^Settle/ }).click();
    await expect(sentence(window)).toHaveText(/settled/);
    await syncNow(window);
    await syncNow(other);
    await openRollout(other, /Vision inspection/);
    await other.getByRole('main').getByRole('tab', { name: 'Scope and risk' }).click();
    await expect(other.getByText('Qualify both lamps before the winter stop').first()).toBeVisible();
  });
});
