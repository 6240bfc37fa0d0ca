import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The design's fold, and 400 % zoom of it. */
const sizes = [
  { width: 1366, height: 690 },
  { width: 342, height: 690 },
];

/** How far the page, or a scrolling part of it, could be pushed sideways. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('main, .wb-split-main, .wb-side')];
    const over = parts.map((part) => part.scrollWidth - part.clientWidth);
    return Math.max(document.documentElement.scrollWidth - innerWidth, ...over);
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
export async function findings(page: Page, name: string): Promise<readonly string[]> {
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
