import { describe, expect, it } from 'vitest';
import { provided, say } from './lib/program.ts';
import { objectStorage } from './lib/object-storage.ts';
import { oneWriter, rclones, webdav, wholeObjects } from './lib/rclone.ts';
import { carriedBook } from './lib/suite.ts';

const version = await provided('rclone');
if (version === null) say('Skipped: rclone. It is not installed, and only root can install it from Debian.');

describe.skipIf(version === null)(`[R67] ${version ?? 'rclone'}`, () => {
  it.each([2, 3])(
    '[R68] carries one book between %i sites through a WebDAV server to equal bytes',
    async (count) => {
      const figures = await carriedBook('rclone, WebDAV', count, async (dir) =>
        rclones(dir, count, await webdav(dir), oneWriter),
      );
      say(JSON.stringify(figures));
      expect(figures.files).toBeGreaterThan(20);
    },
  );

  it.each([2, 3])(
    '[R68] carries one book between %i sites through object storage to equal bytes',
    async (count) => {
      const figures = await carriedBook('rclone, object storage', count, async (dir) =>
        rclones(dir, count, await objectStorage(dir), wholeObjects),
      );
      say(JSON.stringify(figures));
      expect(figures.files).toBeGreaterThan(20);
    },
  );
});
