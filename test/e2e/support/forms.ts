import { expect, type Locator, type Page } from '@playwright/test';

/** Answers by their labels: text is typed, `true` ticks a box. */
export type Answers = Readonly<Record<string, string | true>>;

export async function fill(form: Page | Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    if (answer === true) await form.getByRole('checkbox', { name: new RegExp(`^${label}`) }).check();
    else await form.getByLabel(label, { exact: true }).fill(answer);
  }
}

export async function press(on: Page | Locator, button: string): Promise<void> {
  await on.getByRole('button', { name: button, exact: true }).first().click();
}

/** Opens a dialog by a button, does something in it, presses its own button, and waits until it is gone. */
export async function inDialog(
  page: Page,
  opens: string,
  submit: string,
  work: (dialog: Locator) => Promise<void> = async () => undefined,
): Promise<void> {
  await press(page, opens);
  const dialog = page.getByRole('dialog');
  await work(dialog);
  await press(dialog, submit);
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** A moment of the plan as somebody types it, so many days from now: `19 Nov 2026 14:00`. */
export function inDays(days: number, time = '14:00'): string {
  const at = new Date(Date.now() + days * 86_400_000);
  const month = at.toLocaleString('en-GB', { month: 'short', timeZone: 'UTC' }).slice(0, 3);
  return `${at.getUTCDate()} ${month} ${at.getUTCFullYear()}${time === '' ? '' : ` ${time}`}`;
}
