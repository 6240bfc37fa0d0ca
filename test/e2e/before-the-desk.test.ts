import { test, expect } from './support/app-test.ts';
import { findings } from './support/axe.ts';
import { sentence } from './support/people.ts';

test.use({ story: { name: 'before-the-desk', begin: 'sample-at-hand' } });

test('no axe finding before the desk: first run, a new book, opening a book, signing in', async ({
  window: page,
}) => {
  test.setTimeout(400_000);
  const found: string[] = [];
  await expect(sentence(page)).toHaveText(/No book is open/);
  found.push(...(await findings(page, 'first run')));
  await page.getByRole('button', { name: /Make a new book/ }).click();
  await page.getByRole('button', { name: 'Make the book' }).click();
  found.push(...(await findings(page, 'new book with its problems')));
  await page.getByRole('button', { name: 'Back to the ways to begin' }).click();
  await page.getByRole('button', { name: /Open a book/ }).click();
  found.push(...(await findings(page, 'open a book')));
  await page.getByRole('button', { name: 'Back to the ways to begin' }).click();
  await page.getByRole('button', { name: /Explore the sample/ }).click();
  await expect(sentence(page)).toHaveText(/Sign in to/);
  found.push(...(await findings(page, 'sign-in')));
  expect(found).toEqual([]);
});
