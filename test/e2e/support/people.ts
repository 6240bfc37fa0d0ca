import { expect, type Page } from '@playwright/test';
import accounts from '../../../assets/sample/accounts.json' with { type: 'json' };

/** A person of the sample, by user id. */
export function person(id: string): (typeof accounts)[number] {
  const found = accounts.find((account) => account.id === id);
  if (found === undefined) throw new Error(`nobody in the sample is called ${id}`);
  return found;
}

/** Types id and password on the sign-in screen and waits until the desk stands there. */
export async function signIn(page: Page, id: string, password = person(id).password): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByLabel('User id').fill(id);
  await form.getByLabel('Password').fill(password);
  await form.getByRole('button', { name: /^(Sign in|Unlock)/ }).click();
  await expect(form).toBeHidden({ timeout: 30_000 });
}

/** Locks by its key; the sign-in screen stands there then. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
}

/** The lock, and another person's sign-in at the same workstation. */
export async function handOverTo(page: Page, id: string, password?: string): Promise<void> {
  await lock(page);
  await signIn(page, id, password);
}

/** Goes to an address of the app without loading it anew, and waits for its sentence. */
export async function go(page: Page, href: string, title: RegExp): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, href);
  await expect(sentence(page)).toHaveText(title);
}

/** The sentence of the screen. */
export const sentence = (page: Page) => page.getByRole('heading', { level: 1 });

/** Id, where it is asked for, and password, then the button of that name. */
export async function sign(
  page: Page,
  button: RegExp,
  id: string,
  password = person(id).password,
): Promise<void> {
  // Whether the id is asked for too is known once the form stands there.
  await expect(page.getByLabel('Password')).toBeVisible();
  const own = page.getByLabel('User id');
  if (await own.isVisible()) await own.fill(id);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: button }).click();
}

/** Opens a rollout from the list beside, where it has one link only: on home its waves are links of the same name. */
export const openRollout = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Open rollouts' }).getByRole('link', { name }).click();
