import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { test, expect } from './support/app-test.ts';
import { sentence, signIn } from './support/people.ts';

test.use({ story: { name: 'accessibility', begin: 'sample-at-hand' } });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The design's fold, and 400 % zoom of it. */
const sizes = [
  { width: 1366, height: 690 },
  { width: 342, height: 690 },
];

/** How far the page, or its scrolling part, could be pushed sideways. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const over = main === null ? 0 : main.scrollWidth - main.clientWidth;
    return Math.max(document.documentElement.scrollWidth - innerWidth, over);
  });
}

/** Only this rule looks at colours, so the night needs no other. */
const colours = ['color-contrast'];

function axe(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  // there are no frames in the app; without them no second page has to be opened for each look
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  return colorScheme === 'light' ? builder.withTags(rules) : builder.withRules(colours);
}

/** axe in both themes and at both widths; each finding by its rule and place, so that one run names all. */
async function findings(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const { violations } = await axe(page, colorScheme).analyze();
      for (const { id, nodes } of violations) {
        const places = nodes.map(({ target }) => target.join(' ')).join(' | ');
        found.push(`${name}, ${size.width} ${colorScheme}: ${id} at ${places}`);
      }
    }
    const over = await sideways(page);
    if (over > 0) found.push(`${name}, ${size.width}: ${over} px sideways`);
  }
  await page.setViewportSize({ width: 1366, height: 690 });
  return found;
}

/** Goes to an address of the app without loading it anew, and waits for its sentence. */
async function go(page: Page, href: string, title: RegExp): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, href);
  await expect(sentence(page)).toHaveText(title);
}

/** Signs in at the sample, which is opened if this is the first window; gives the addresses of its blocked wave. */
async function enter(page: Page): Promise<{ readonly rollout: string; readonly wave: string }> {
  const explore = page.getByRole('button', { name: /Explore the sample/ });
  await expect(explore.or(page.getByRole('form', { name: 'Sign in' }))).toBeVisible();
  if (await explore.isVisible()) await explore.click();
  await signIn(page, 't.wieczorek');
  const link = await page
    .getByRole('link', { name: /Line 3/ })
    .first()
    .getAttribute('href');
  const [, rollout = '', wave = ''] = /(\/rollouts\/[^/]+)(\/waves\/[^/?#]+)/.exec(link ?? '') ?? [];
  return { rollout, wave: `${rollout}${wave}` };
}

test.describe('every screen, in light and dark, at the fold and at 400 % zoom', () => {
  test.setTimeout(400_000);

  test('before the desk: first run, a new book, opening a book, signing in', async ({ window: page }) => {
    const found: string[] = [];
    await expect(sentence(page)).toHaveText(/No book is open/);
    found.push(...(await findings(page, 'first run')));
    await page.getByRole('button', { name: /Make a new book/ }).click();
    await page.getByRole('button', { name: 'Make the book' }).click();
    found.push(...(await findings(page, 'new book with its problems')));
    await page.getByRole('button', { name: 'Back to the three ways' }).click();
    await page.getByRole('button', { name: /Open a book/ }).click();
    found.push(...(await findings(page, 'open a book')));
    await page.getByRole('button', { name: 'Back to the three ways' }).click();
    await page.getByRole('button', { name: /Explore the sample/ }).click();
    await expect(sentence(page)).toHaveText(/Sign in to/);
    found.push(...(await findings(page, 'sign-in')));
    expect(found).toEqual([]);
  });

  test('home, the rollout in all its parts, the wave', async ({ window: page }) => {
    const found: string[] = [];
    const { rollout, wave } = await enter(page);
    await expect(sentence(page)).toHaveText(/halted/);
    found.push(...(await findings(page, 'home')));
    await go(page, wave, /Line 3/);
    found.push(...(await findings(page, 'wave')));
    await page.getByRole('button', { name: 'Show the proof' }).first().click();
    await page.getByRole('button', { name: 'Open the matrix' }).click();
    found.push(...(await findings(page, 'wave with proof and matrix')));
    for (const tab of ['', '/scope', '/training', '/approvals', '/deviations', '/packets', '/history']) {
      await go(page, `${rollout}${tab}`, /MES electronic/);
      found.push(...(await findings(page, `rollout${tab}`)));
    }
    expect(found).toEqual([]);
  });

  test('signing, trail, trail as of an event', async ({ window: page }) => {
    const found: string[] = [];
    const { wave } = await enter(page);
    await go(page, `${wave}/sign/entry`, /Approve Line 3/);
    found.push(...(await findings(page, 'signing')));
    await go(page, '/trail', /events in the audit trail/);
    found.push(...(await findings(page, 'trail')));
    await go(page, '/trail?at=300', /as of/);
    found.push(...(await findings(page, 'trail as of an event')));
    expect(found).toEqual([]);
  });

  test('approvals, people, training, imports, packets, accounts, a new rollout, no such page', async ({
    window: page,
  }) => {
    const found: string[] = [];
    await enter(page);
    const screens = [
      ['/approvals', /signature/i],
      ['/people', /on the roster/],
      ['/training', /training item/],
      ['/imports/people', /roster/],
      ['/imports/training', /training records/],
      ['/packets', /packet/],
      ['/accounts', /may sign in/],
      ['/plan', /Plan a rollout/],
      ['/nowhere', /no such page/],
    ] as const;
    for (const [href, title] of screens) {
      await go(page, href, title);
      found.push(...(await findings(page, href)));
    }
    expect(found).toEqual([]);
  });

  test('what opens over a screen: the palette, the keys, the halt, the record of training', async ({
    window: page,
  }) => {
    const found: string[] = [];
    const { wave } = await enter(page);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await findings(page, 'palette')));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+H');
    await expect(page.getByRole('dialog', { name: /halt/i })).toBeVisible();
    found.push(...(await findings(page, 'halt')));
    await page.keyboard.press('Escape');
    await go(page, wave, /Line 3/);
    await page.getByRole('button', { name: 'Record training' }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    found.push(...(await findings(page, 'record training')));
    expect(found).toEqual([]);
  });
});
