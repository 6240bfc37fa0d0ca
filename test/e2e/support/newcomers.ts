import { expect, type Page } from '@playwright/test';
import { fill, inDialog, press } from './forms.ts';
import { handOverTo, sentence } from './people.ts';

/** Signs in with what was issued, sets the person's own password and accepts what a signature stands for. */
export async function firstSignIn(
  window: Page,
  { id, password }: { readonly id: string; readonly password: string },
  issued: string,
): Promise<void> {
  await handOverTo(window, id, issued);
  await fill(window, {
    'The password you were given': issued,
    'New password': password,
    'New password once more': password,
  });
  await press(window, 'Set my password');
  await accept(window);
}

/** Reads what whoever signs answers for, and accepts it. */
export async function accept(window: Page): Promise<void> {
  await press(window, 'Accept the statement');
  await expect(window.getByRole('navigation').first()).toBeVisible({ timeout: 30_000 });
}

/** Whoever is signed in says that they know who holds this account. */
export async function check(window: Page, who: { readonly name: string }): Promise<void> {
  await window.getByRole('link', { name: 'Accounts' }).first().click();
  await window.getByRole('row', { name: new RegExp(`^${who.name}`) }).dblclick();
  await expect(sentence(window)).toHaveText(/identity not checked$/);
  await inDialog(window, 'Record the identity check', 'Record the identity check', (dialog) =>
    fill(dialog, { 'How you checked who they are': 'Known in person for six years' }),
  );
  await expect(sentence(window)).toHaveText(new RegExp(`^${who.name} can sign as`));
}
