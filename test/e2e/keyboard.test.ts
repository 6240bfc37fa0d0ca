import { test, expect } from './support/app-test.ts';
import { until } from './support/keys.ts';
import { person, sentence } from './support/people.ts';

test.use({ story: { name: 'keyboard', begin: 'sample-open' } });

test('without a mouse: signing in, finding the work, recording training, calling a halt', async ({
  window,
}) => {
  await test.step('signs in', async () => {
    await expect(window.getByLabel('User id')).toBeFocused();
    await window.keyboard.type('h.lund');
    await window.keyboard.press('Tab');
    await window.keyboard.type(person('h.lund').password);
    await window.keyboard.press('Enter');
    await expect(sentence(window)).toHaveText(/halted/, { timeout: 30_000 });
  });

  await test.step('finds the work at the wave by its name', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('Line 3');
    await expect(window.getByRole('option', { name: /Line 3/ }).first()).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog', { name: 'Record training' })).toBeVisible();
  });

  await test.step('records training', async () => {
    await until(window, 'Tab', /version|missing/);
    await window.keyboard.press('Space');
    await until(window, 'ArrowDown', /WI-118/);
    await expect(window.getByRole('radio', { name: /WI-118/ })).toBeChecked();
    await until(window, 'Tab', /^Bakke/);
    await window.keyboard.press('Space');
    await until(window, 'Tab', /^Passed/);
    await window.keyboard.press('Space');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByRole('dialog')).toBeHidden();
    await expect(window.getByText('2 of 20 people are not trained').first()).toBeVisible();
  });

  await test.step('calls a halt', async () => {
    await window.keyboard.press('Control+Shift+H');
    await expect(window.getByRole('dialog', { name: /halt/i })).toBeVisible();
    await until(window, 'Tab', /^Wrong label/);
    await window.keyboard.press('Space');
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText(/Exposed at this moment/)).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText(/Halted: Wrong label/).first()).toBeVisible();
  });
});
