// Screenshots and axe over the gallery: `npx vite build -c test/e2e/gallery/vite.gallery.config.ts`, then
// `node test/e2e/gallery/shoot.mjs OUT [scene,scene]`. Exits 1 on any axe violation.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';

const [out = '/tmp/shots', only = ''] = process.argv.slice(2);
const root = new URL('../../../dist/gallery', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' };
const all = ['home', 'rollout', 'wave', 'signing', 'blast', 'audit', 'marks', 'patterns', 'palette', 'keys'];
const scenes = only === '' ? all : only.split(',');
const widths = process.env.WIDTHS?.split(',').map(Number);
const sizes = [
  [1366, 768],
  [1920, 1080],
  [1100, 768],
  [900, 768],
  [342, 600],
].filter(([width]) => widths === undefined || widths.includes(width ?? 0));

const server = createServer((request, response) => void serve(request, response));

async function serve(request, response) {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(root, path === '/' ? 'index.html' : path);
  const body = await readFile(file).catch(() => null);
  response.writeHead(body === null ? 404 : 200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
  });
  response.end(body ?? '');
}
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let bad = 0;

async function shoot(scene, theme, [width, height]) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stdout.write(`${scene}: ${error.message}\n`));
  page.on('console', (line) => line.type() === 'error' && process.stdout.write(`${scene}: ${line.text()}\n`));
  await page.goto(`http://127.0.0.1:${port}/?scene=${scene}`);
  await page.locator('main').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(out, `${scene}-${theme}-${width}.png`) });
  const sideways = await page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(
      document.documentElement.scrollWidth - window.innerWidth,
      (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0),
    );
  });
  if (sideways > 0) process.stdout.write(`${scene} ${theme} ${width}: ${sideways} px sideways\n`);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const one of violations) {
    process.stdout.write(
      `${scene} ${theme} ${width}: ${one.id} (${one.nodes.length}) ${one.nodes[0]?.html.slice(0, 160)} :: ${one.nodes[0]?.failureSummary?.replaceAll('\n', ' ').slice(0, 220)}\n`,
    );
  }
  bad += violations.length + (sideways > 0 ? 1 : 0);
  await context.close();
}

for (const scene of scenes)
  for (const theme of ['light', 'dark']) for (const size of sizes) await shoot(scene, theme, size);
await browser.close();
server.close();
process.stdout.write(`${bad} findings\n`);
process.exitCode = bad === 0 ? 0 : 1;
