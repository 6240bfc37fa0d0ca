import { Buffer } from 'node:buffer';
import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { handOverTo, sentence, sign, signIn, openRollout } from './support/people.ts';

test.use({ story: { name: 'training', begin: 'sample-open' } });

async function openMatrix(window: Page): Promise<void> {
  await openRollout(window, /MES electronic work/);
  await window
    .getByRole('main')
    .getByRole('tab', { name: /Training/ })
    .click();
  await expect(sentence(window)).toHaveText(/gaps? among/);
}

/** A list whose dates can be read two ways: nothing in the column tells day from month. */
const list = (day: string): Buffer =>
  Buffer.from(`person;item;version;date;result\nP-1086;WI-118;4;${day};passed\n`);

test('[R45][R49][R72] a file that leaves something open, an override, a late joiner, and the matrix that shows them', async ({
  window,
}) => {
  test.setTimeout(240_000);
  await signIn(window, 'h.lund');

  await test.step('the matrix names the gaps by cause', async () => {
    await openMatrix(window);
    await expect(sentence(window)).toHaveText(
      '3 gaps among 60 people. 3 keep Line 3, late shift from going live.',
    );
    await expect(
      window.getByRole('gridcell', { name: /^Bakke, Jonas, Line clearance: Never/ }).first(),
    ).toBeVisible();
  });

  await test.step('a date that can be read two ways is asked about, and then imported', async () => {
    await window.getByRole('link', { name: 'Import records' }).click();
    await window.setInputFiles('input[type=file]', {
      name: 'records.csv',
      mimeType: 'text/csv',
      buffer: list('05/09/2026'),
    });
    await expect(window.getByText(/day or month first\?/)).toBeVisible({ timeout: 30_000 });
    await window.getByRole('radio', { name: /^Day first/ }).check();
    await window.getByRole('button', { name: 'Show what would change' }).click();
    await expect(sentence(window)).toHaveText(/Nothing is imported yet/);
    await window.getByRole('button', { name: /^Import 1 row/ }).click();
    await expect(sentence(window)).toHaveText(/^Imported/);
  });

  await test.step('quality overrides one gap, signed; it is no gap while it holds', async () => {
    await handOverTo(window, 't.wieczorek');
    await window.goto(new URL('/', window.url()).href);
    await openMatrix(window);
    await window
      .getByRole('gridcell', { name: /^Okafor, Lena, Label reconciliation/ })
      .first()
      .click();
    await window.getByRole('button', { name: 'Override', exact: true }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('Last day').fill(later(20));
    await dialog
      .getByLabel('Reason')
      .fill('Repeats the test next week; labels are counted by a second person');
    await sign(window, /^Override as/, 't.wieczorek');
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(sentence(window)).toHaveText(/^2 gaps among 60 people/);
  });

  await test.step('the owner decides on the late joiner, and the exit gate no longer waits for it', async () => {
    await handOverTo(window, 'i.solberg');
    await window.goto(new URL('/', window.url()).href);
    await openRollout(window, /MES electronic work/);
    await window
      .getByRole('main')
      .getByRole('link', { name: /Line 2/ })
      .first()
      .click();
    await expect(window.getByText(/1 late joiner undecided/).first()).toBeVisible();
    await window.getByRole('button', { name: 'Take in or leave out' }).first().click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^Leave out/ }).check();
    await dialog
      .getByRole('textbox', { name: 'Reason' })
      .fill('Helps out for two days, on paper orders only');
    await dialog.getByRole('button', { name: 'Leave out 1 person' }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(window.getByText(/late joiner undecided/)).toHaveCount(0);
  });
});

function later(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000);
  const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[day.getUTCMonth()];
  return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}`;
}
