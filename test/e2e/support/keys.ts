import type { Page } from '@playwright/test';

/** Which control has the focus, by its words or by the words of its label. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    const words = at?.labels?.[0] ?? (at?.matches('button, a') ? at : null);
    return (words?.textContent ?? '').trim();
  });
}

/** Presses a key until the words have the focus; says where it came to if they never do. */
export async function until(page: Page, key: string, words: RegExp): Promise<void> {
  const seen: string[] = [];
  while (!words.test(seen.at(-1) ?? (await focused(page)))) {
    if (seen.length > 150) throw new Error(`${words} was not reached by ${key}: ${seen.join(' · ')}`);
    await page.keyboard.press(key);
    seen.push(await focused(page));
  }
}
