import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { handOverTo, sentence, sign, signIn } from './support/people.ts';

test.use({ story: { name: 'main-job', begin: 'sample-at-hand' } });

async function openLine3(window: Page): Promise<void> {
  await window
    .getByRole('link', { name: /Line 3/ })
    .first()
    .click();
  await expect(sentence(window)).toHaveText(/Line 3/);
}

/** Records one passed training in the dialog that the wave page opens. */
async function recordPassed(window: Page, item: string, name: string): Promise<void> {
  await window.getByRole('button', { name: 'Record training' }).first().click();
  const dialog = window.getByRole('dialog', { name: 'Record training' });
  await dialog.getByRole('radio', { name: new RegExp(item) }).check();
  await dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await dialog.getByRole('radio', { name: /^Passed/ }).check();
  await dialog.getByRole('button', { name: 'Record for 1 person' }).click();
  await expect(dialog).toBeHidden();
}

const gate = (window: Page) => window.getByRole('region', { name: /gate/i }).first();

test('[R36][R2][R45] the sample from its closed gate to a verified packet, each step in the trail', async ({
  window,
}) => {
  test.setTimeout(240_000);

  await test.step('explores the sample and signs in', async () => {
    await window.getByRole('button', { name: /Explore the sample/ }).click();
    await signIn(window, 'i.solberg');
    await expect(sentence(window)).toHaveText(/One wave is halted, one is blocked/);
  });

  await test.step('go-live on a closed gate is refused, by name, and written down', async () => {
    await openLine3(window);
    await window.getByRole('button', { name: 'Go live', exact: true }).click();
    const refusal = window.locator('.wb-note:focus, .wb-note:focus-within');
    await expect(refusal).toContainText('The attempt is in the audit trail');
    for (const name of ['Bakke', 'Okafor', 'Rahimi']) await expect(refusal).toContainText(name);
  });

  await test.step('the trainer records what is missing, and the reason goes', async () => {
    await handOverTo(window, 'h.lund');
    await expect(sentence(window)).toHaveText(/Line 3/);
    await expect(gate(window)).toContainText('3 of 20 people are not trained');
    await recordPassed(window, 'WI-118', 'Bakke Jonas');
    await expect(gate(window)).toContainText('2 of 20 people are not trained');
    await recordPassed(window, 'MES-03', 'Rahimi Amir');
    await expect(gate(window)).toContainText('1 of 20 people');
    await recordPassed(window, 'WI-121', 'Okafor Lena');
    await expect(gate(window)).not.toContainText('not trained');
    await expect(gate(window)).toContainText('QA approval missing');
  });

  await test.step('QA signs, and the gate opens', async () => {
    await handOverTo(window, 't.wieczorek');
    await window.getByRole('link', { name: 'Sign at this workstation' }).first().click();
    await expect(sentence(window)).toHaveText('Approve Line 3, late shift for go-live');
    await sign(window, /^Sign as Tomasz Wieczorek$/, 't.wieczorek');
    await expect(window.getByText('The entry gate is open now.')).toBeVisible({ timeout: 30_000 });
    await window.getByRole('link', { name: 'Go to Line 3, late shift' }).click();
    await expect(gate(window)).toContainText('Entry gate open');
  });

  await test.step('the change owner goes live, signed', async () => {
    await handOverTo(window, 'i.solberg');
    await window.getByRole('button', { name: 'Go live', exact: true }).first().click();
    await sign(window, /^Go live as Ingrid Solberg$/, 'i.solberg');
    await expect(window.getByText(/Entry gate passed on/)).toBeVisible({ timeout: 30_000 });
    await expect(window.getByText('Released by Ingrid Solberg')).toBeVisible();
  });

  const packet = await test.step('the packet is saved', async () => {
    const download = window.waitForEvent('download');
    await window.getByRole('button', { name: 'Save as PDF' }).click();
    return (await download).path();
  });

  await test.step('the packet verifies as intact', async () => {
    await window.getByRole('link', { name: 'Packets' }).first().click();
    const chooser = window.waitForEvent('filechooser');
    await window.getByRole('button', { name: 'Verify a PDF' }).click();
    await (await chooser).setFiles(packet);
    await expect(window.getByText(/is intact/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the trail has every step, newest first, with who did it', async () => {
    await window.getByRole('link', { name: 'Audit trail' }).first().click();
    const rows = window.getByRole('row');
    for (const said of [
      /Ingrid Solberg.*Packet/i,
      /Ingrid Solberg.*live/i,
      /Tomasz Wieczorek.*(signed|approved)/i,
      /Henrik Lund.*training/i,
      /Ingrid Solberg.*Refused.*live/i,
      /Ingrid Solberg.*signed in/i,
    ]) {
      await expect(rows.filter({ hasText: said }).first()).toBeVisible();
    }
  });
});
