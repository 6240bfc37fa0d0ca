import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { person, sentence } from './support/people.ts';

test.use({ story: { name: 'keyboard', begin: 'sample-open' } });

/** Which control has the focus, by its words or by the words of its label. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const words = at?.labels?.[0] ?? (at?.matches('button, a') ? at : null);
    return (words?.textContent ?? '').trim();
  });
}

/** Presses a key until the words have the focus; says where it came to if they never do. */
async function until(page: Page, key: string, words: RegExp): Promise<void> {
  const seen: string[] = [];
  while (!words.test(seen.at(-1) ?? (await focused(page)))) {
    if (seen.length > 150) throw new Error(`${words} was not reached by ${key}: ${seen.join(' · ')}`);
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
}

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
