import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { person, sentence, signIn } from './support/people.ts';

test.use({ story: { name: 'floor', begin: 'sample-open' } });

/** Turns this workstation into one of the floor, at the wave of that name. */
async function standAt(page: Page, wave: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find or do' })).toBeFocused();
  await page.keyboard.type('Shop floor');
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText(/Where does this workstation stand/);
  await page.getByRole('button', { name: wave }).click();
  await expect(sentence(page)).toHaveText(/Record training/);
}

async function signRecord(page: Page, id: string): Promise<void> {
  const own = page.getByLabel('User id');
  if (await own.isVisible()) await own.fill(id);
  await page.getByLabel(/^Password/).fill(person(id).password);
  await page.getByRole('button', { name: 'Sign and record' }).click();
}

/** The smallest of the targets in sight, in pixels. */
function smallest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('main label:has(input), main button, header a, header button');
    return Math.min(...[...targets].map((target) => target.getBoundingClientRect().height));
  });
}

test('[R45][R47] the line closes its gaps at the workstation, each record signed by its trainer', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'm.haugen');
  await standAt(page, /Line 3, late/);
  await expect(page.getByText('Line 3, late shift cannot go live yet')).toBeVisible();
  expect(await smallest(page)).toBeGreaterThanOrEqual(64);

  await test.step('one person, one item', async () => {
    await page.getByRole('radio', { name: /^WI-118/ }).check();
    await page.getByRole('checkbox', { name: /^Bakke Jonas/ }).check();
    await page.getByRole('radio', { name: /^(Passed|Completed)/ }).check();
    await expect(page.getByRole('group', { name: 'The record' })).toContainText(
      'Jonas Bakke, WI-118 version 4',
    );
    await signRecord(page, 'm.haugen');
    await expect(page.getByRole('group', { name: /^Signed and recorded: Jonas Bakke/ })).toBeFocused();
    await expect(page.getByText('2 people untrained')).toBeVisible();
  });

  await test.step('not passed stays untrained', async () => {
    await page.getByRole('radio', { name: /^MES-03/ }).check();
    await page.getByRole('checkbox', { name: /^Rahimi Amir/ }).check();
    await page.getByRole('radio', { name: /^Not passed/ }).check();
    await signRecord(page, 'm.haugen');
    await expect(
      page.getByRole('group', { name: /^Signed and recorded: Amir Rahimi.*not passed/ }),
    ).toBeVisible();
    await expect(page.getByText('2 people untrained')).toBeVisible();
  });
});

test('[R1][R41][R65] from the locked floor a halt asks for id and password, and names who was exposed', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'm.haugen');
  await standAt(page, /Line 2, early/);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await page.getByRole('button', { name: 'Call a halt' }).click();
  await expect(sentence(page)).toHaveText('Call a halt: who are you?');
  await expect(page.getByLabel('User id')).toHaveValue('');
  await page.getByLabel('User id').fill('p.nygard');
  await page.getByLabel('Password').fill(person('p.nygard').password);
  await page.getByRole('button', { name: 'Go on to the halt' }).click();
  await expect(sentence(page)).toHaveText('Call a halt', { timeout: 30_000 });
  await expect(page.getByRole('radio', { name: /Line 2, early shift.*You are here/ })).toBeChecked();
  await page.getByRole('radio', { name: 'Wrong label or print' }).check();
  await page.getByRole('button', { name: 'Halt Line 2, early shift now' }).click();
  await expect(page.getByText('Line 2, early shift: 20 people')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(page.getByText('Line 2, early shift is halted')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Training' })).toBeVisible();
});
