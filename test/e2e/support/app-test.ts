import { rm } from 'node:fs/promises';
import { test as base, type Page } from '@playwright/test';
import { copySample, freshHome } from './sample-home.ts';
import { startApp, type RunningApp } from './running-app.ts';

interface Story {
  /** Each file has its own, so that no other file is run in the same app. */
  readonly name: string;
  /** The app starts without a book; or without one but the sample is made at once when asked for; or with it open. */
  readonly begin: 'nothing' | 'sample-at-hand' | 'sample-open';
}
interface OfTheFile {
  readonly story: Story;
  /** One app for all tests of a file. */
  readonly app: RunningApp;
}
interface OfTheTest {
  /** A window of the app: a browser of its own, let in by an address that works once. */
  readonly window: Page;
}

async function begin(story: Story): Promise<RunningApp> {
  const home = await freshHome();
  if (story.begin === 'sample-open') await copySample(home);
  const app = await startApp(home);
  if (story.begin === 'sample-at-hand') await copySample(home);
  return app;
}

export const test = base.extend<OfTheTest, OfTheFile>({
  story: [
    { name: 'none', begin: 'nothing' },
    { scope: 'worker', option: true },
  ],
  app: [
    async ({ story }, give) => {
      const app = await begin(story);
      await give(app);
      await app.stop();
      await rm(app.home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  window: async ({ app, page }, give) => {
    await page.goto(await app.invite());
    await give(page);
  },
});
export { expect } from '@playwright/test';
