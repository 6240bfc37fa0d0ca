import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { inDialog, press } from './support/forms.ts';
import { handOverTo, lock, person, sentence, sign, signIn, openRollout } from './support/people.ts';

test.use({ story: { name: 'halt', begin: 'sample-open' } });

const gate = (window: Page) => window.getByRole('region', { name: /gate|halted/i }).first();

async function openWave(window: Page, title: RegExp): Promise<void> {
  await openRollout(window, /MES electronic work/);
  await window.getByRole('button', { name: title }).first().click();
  await window.getByRole('link', { name: 'Open wave' }).click();
  await expect(sentence(window)).toHaveText(title);
}

test('[R41][R65] a line lead halts by two keys and two answers, and no step forward is left until it is resumed by signature', async ({
  window,
}) => {
  test.setTimeout(240_000);
  await signIn(window, 'm.haugen');

  await test.step('the halt, from where she stands', async () => {
    await openWave(window, /Line 2/);
    await window.keyboard.press('Control+Shift+H');
    const dialog = window.getByRole('dialog', { name: /halt/i });
    await expect(dialog.getByRole('radio', { name: /Line 2, early shift/ })).toBeChecked();
    await dialog.getByRole('radio', { name: 'Terminal down' }).check();
    await dialog.getByRole('button', { name: /^Halt .* now$/ }).click();
    await expect(dialog.getByText(/Exposed at this moment/)).toBeVisible();
    await press(dialog, 'Close');
    await expect(gate(window)).toContainText('Halted: Terminal down');
    await expect(gate(window)).toContainText('Marit Haugen');
  });

  await test.step('the step forward is refused to the change owner, with the reason', async () => {
    await handOverTo(window, 'i.solberg');
    await press(window, 'Hand over');
    const refusal = window.locator('.wb-note:focus');
    await expect(refusal).toContainText(/halt/i);
    await expect(refusal).toContainText('The attempt is in the audit trail');
  });

  await test.step('resumed with a reason and a signature', async () => {
    await inDialog(window, 'Resume', 'Resume as Ingrid Solberg', async (dialog) => {
      await dialog.getByLabel('Why may it go on?').fill('The terminal was replaced and tested');
      await dialog.getByLabel('User id').fill('i.solberg');
      await dialog.getByLabel('Password').fill(person('i.solberg').password);
    });
    await expect(gate(window)).not.toContainText('Halted');
    await expect(sentence(window)).toHaveText(/Line 2/);
  });
});

test('[R8][R9] a locked screen shows nothing of the book, and the next signature wants id and password again', async ({
  window,
}) => {
  await signIn(window, 't.wieczorek');
  await window
    .getByRole('link', { name: /Line 3/ })
    .first()
    .click();
  await window.getByRole('link', { name: 'Sign at this workstation' }).first().click();
  await expect(window.getByLabel('User id')).toBeVisible();
  await lock(window);
  await expect(window.getByText('Approve Line 3')).toBeHidden();
  await window.reload();
  await expect(window.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await signIn(window, 't.wieczorek');
  await expect(sentence(window)).toHaveText('Approve Line 3, late shift for go-live');
  await expect(window.getByLabel('User id')).toBeVisible();
  await sign(window, /^Sign as/, 't.wieczorek', 'not the password');
  await expect(window.getByText(/(attempts|tries) are left/).first()).toBeVisible({ timeout: 30_000 });
});

test('[R2][R22] an auditor reads everything, is offered nothing to press, and looks at the book as it was', async ({
  window,
}) => {
  await signIn(window, 'm.vidal');
  await expect(sentence(window)).toHaveText(/halted/);
  await expect(window.getByRole('button', { name: 'Call a halt' })).toHaveCount(0);
  await expect(window.getByRole('link', { name: 'Plan a rollout' })).toHaveCount(0);
  await window.keyboard.press('Control+Shift+H');
  await expect(window.getByRole('dialog')).toHaveCount(0);

  await window
    .getByRole('link', { name: /Line 3/ })
    .first()
    .click();
  await expect(sentence(window)).toHaveText(/Line 3/);
  for (const name of [
    'Go live',
    'Record training',
    'Ask for approvals',
    'Edit',
    'Move dates',
    'Record the review',
  ]) {
    await expect(window.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
});

test('[R21] as of an earlier event the book reads as it was then, and nothing can be written', async ({
  window,
}) => {
  await signIn(window, 'i.solberg');
  await window
    .getByRole('link', { name: /Line 3/ })
    .first()
    .click();
  await expect(gate(window)).toContainText('Entry gate closed: 3 people untrained');
  const now = new URL(window.url());

  await window.goto(`${now.origin}/trail?at=200`);
  await expect(sentence(window)).toHaveText(/The book as of/);
  const slider = window.getByRole('slider');
  await slider.focus();
  await window.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', '201');
  await expect(window.getByRole('row', { name: /^201 / })).toBeVisible();
  await expect(window.getByRole('row', { name: /^202 / })).toHaveCount(0);

  await window.goto(`${now.origin}${now.pathname}?at=300`);
  await expect(sentence(window)).toHaveText(/Line 3/);
  await expect(gate(window)).not.toContainText('3 people untrained');
  for (const name of [
    'Go live',
    'Start preparation',
    'Record training',
    'Ask for approvals',
    'Move dates',
    'Save as PDF',
  ]) {
    await expect(window.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await window.getByText('Back to now').click();
  await expect(gate(window)).toContainText('Entry gate closed: 3 people untrained');
});
