import { describe, expect, it } from 'vitest';
import { provided, say } from './lib/program.ts';
import { carriedBook, type Carrier } from './lib/suite.ts';
import { sitesIn } from './lib/syncthing.ts';

const version = await provided('syncthing');
if (version === null)
  say('Skipped: Syncthing. It is not installed, and only root can install it from Debian.');

/** A Syncthing at each site, each of which knows all others. */
async function syncthings(dir: string, count: number): Promise<Carrier> {
  const sites = await sitesIn(dir, count);
  return {
    folders: sites.map(({ folder }) => folder),
    start: async () => {
      await Promise.all(sites.map((site) => site.start()));
    },
    cutOff: async (site) => sites[site]?.stop(),
    reconnect: async (site) => sites[site]?.start(),
    carry: () => new Promise((resolve) => void setTimeout(resolve, 300)),
    stop: async () => {
      await Promise.all(sites.map((site) => site.stop()));
    },
    said: () => sites.map((site) => site.said()).join('\n'),
  };
}

describe.skipIf(version === null)(`[R67] ${version ?? 'Syncthing'}`, () => {
  it.each([2, 3])('[R68] carries one book between %i sites to equal bytes', async (count) => {
    const figures = await carriedBook('syncthing', count, (dir) => syncthings(dir, count));
    say(JSON.stringify(figures));
    expect(figures.conflictCopies, 'the spoiled file met itself').toBeGreaterThan(0);
  });
});
