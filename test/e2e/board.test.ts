import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { fill, inDialog, press } from './support/forms.ts';
import { handOverTo, person, sentence, signIn } from './support/people.ts';

test.use({ story: { name: 'board', begin: 'sample-open' } });

/** The wave whose approval by quality waits. */
async function openLine3(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rollouts' }).first().click();
  await page
    .getByRole('link', { name: /Line 3, late shift/ })
    .first()
    .click();
  await expect(sentence(page)).toHaveText('Line 3, late shift');
}

async function sitDown(page: Page, name: string, id: string, password: string): Promise<void> {
  const form = page.getByRole('form', { name: `Signature of ${name}` });
  await form.getByLabel('User id').fill(id);
  await form.getByRole('textbox', { name: 'Password' }).fill(password);
  await form.getByRole('button', { name: /^Sign as/ }).click();
}

test('[R1] [R9] [R11] a board signs at one workstation, each with id and password, and the window stays whose it was', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'i.solberg');
  await openLine3(page);
  await page.getByRole('link', { name: 'Hold a sitting of the board' }).first().click();
  await expect(sentence(page)).toHaveText(/can sign now$/);

  await test.step('what is signed can be read whole', async () => {
    await expect(
      page.getByText('Every terminal shows the current label revision', { exact: false }).first(),
    ).toBeVisible();
  });

  await test.step('a wrong password is that person’s, and says how many tries are left', async () => {
    await page.getByRole('button', { name: /Tomasz Wieczorek/ }).click();
    await sitDown(page, 'Tomasz Wieczorek', 't.wieczorek', 'not-the-one-at-all');
    await expect(page.getByText(/4 tries are left|4 more/)).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the right one signs', async () => {
    await sitDown(page, 'Tomasz Wieczorek', 't.wieczorek', person('t.wieczorek').password);
    await expect(page.getByText('Tomasz Wieczorek has signed: approved')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the sitting is closed and stored', async () => {
    await press(page, 'Close the sitting');
    await fill(page, { 'Note of the sitting': 'Meeting room 2' });
    await press(page, 'Close the sitting');
    await expect(page.getByText('The sitting is closed')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the window is still that of the owner, and the trail names both', async () => {
    await expect(page.getByRole('banner')).toContainText('Ingrid Solberg');
    await page.goto(new URL('/trail', page.url()).href);
    await expect(page.locator('tbody').getByText('Tomasz Wieczorek').first()).toBeVisible();
  });
});

test('[R14] [R16] after a reset nobody signs with the account before somebody else has checked who holds it', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  const fresh = 'a-kite-over-the-quay';
  await signIn(page, 'a.berg');
  await page.getByRole('link', { name: 'Accounts' }).first().click();
  await page.getByRole('row', { name: /^Nils Aas/ }).dblclick();
  await press(page, 'Reset the password');
  const dialog = page.getByRole('dialog');
  await fill(dialog, {
    'First password': 'issued-again-by-anne',
    'First password once more': 'issued-again-by-anne',
    Reason: 'Forgotten',
  });
  await dialog.getByRole('button', { name: /^Reset/ }).click();
  await press(dialog, 'Close, the password is handed over');
  await expect(page.getByText(/Nobody has checked who Nils Aas is since/)).toBeVisible();
  // Whoever reset it is offered no way to check it.
  await expect(page.getByRole('button', { name: 'Record the identity check' })).toHaveCount(0);

  await handOverTo(page, 'n.aas', 'issued-again-by-anne');
  await fill(page, {
    'The password you were given': 'issued-again-by-anne',
    'New password': fresh,
    'New password once more': fresh,
  });
  await press(page, 'Set my password');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
  await handOverTo(page, 't.wieczorek');
  await page.getByRole('link', { name: 'Accounts' }).first().click();
  await page.getByRole('row', { name: /^Nils Aas/ }).dblclick();
  await inDialog(page, 'Record the identity check', 'Record the identity check', (check) =>
    fill(check, { 'How you checked who they are': 'Plant badge, in person' }),
  );
  await expect(sentence(page)).toHaveText(/^Nils Aas can sign as/);
});

test('[R10] [R17] a signature on paper counts once two others have signed that they saw it', async ({
  window: page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'i.solberg');
  await page.getByRole('link', { name: 'Rollouts' }).first().click();
  await page
    .getByRole('link', { name: /Line 2, early shift/ })
    .first()
    .click();
  await expect(page.getByText(/On paper, witnessed by/).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /Open the scan/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toContain('paper-kari-lie');
});
