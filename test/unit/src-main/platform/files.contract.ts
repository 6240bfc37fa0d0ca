import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Files } from '../../../../src-main/platform/files.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = (content: Uint8Array | null): string | null => content && Buffer.from(content).toString();

/** What every adapter of `Files` does, near-misses included. `make` gives files and an empty folder. */
export function filesContract(
  name: string,
  make: () => Promise<{ readonly files: Files; readonly root: string }>,
): void {
  describe(`files: ${name}`, () => {
    let files: Files;
    let at: (...parts: string[]) => string;
    beforeEach(async () => {
      const made = await make();
      files = made.files;
      at = (...parts) => join(made.root, ...parts);
    });

    it('what is absent is null or false, not an error', async () => {
      expect(await files.read(at('none'))).toBeNull();
      expect(await files.read(at('no', 'folder', 'none'))).toBeNull();
      expect(await files.list(at('none'))).toBeNull();
      expect(await files.remove(at('none'))).toBe(false);
    });

    it('reads what was written, whole or in part, and an empty file as empty', async () => {
      await files.write(at('deep', 'down', 'a'), bytes('0123456789'));
      await files.write(at('empty'), bytes(''));
      expect(text(await files.read(at('deep', 'down', 'a')))).toBe('0123456789');
      expect(text(await files.read(at('deep', 'down', 'a'), 3, 4))).toBe('3456');
      expect(text(await files.read(at('deep', 'down', 'a'), 8, 4))).toBe('89');
      expect(text(await files.read(at('deep', 'down', 'a'), 10, 4))).toBe('');
      expect(text(await files.read(at('deep', 'down', 'a'), 99))).toBe('');
      expect(text(await files.read(at('empty')))).toBe('');
    });

    it('a shorter text replaces a longer one and leaves nothing of it, nor a temporary file', async () => {
      await files.write(at('f', 'a'), bytes('long text'));
      expect(await files.write(at('f', 'a'), bytes('short'))).toBe(true);
      expect(text(await files.read(at('f', 'a')))).toBe('short');
      expect(await files.list(at('f'))).toEqual([{ name: 'a', kind: 'file' }]);
    });

    it('a fresh write never touches what is there', async () => {
      expect(await files.write(at('a'), bytes('one'), { fresh: true })).toBe(true);
      expect(await files.write(at('a'), bytes('two'), { fresh: true })).toBe(false);
      expect(text(await files.read(at('a')))).toBe('one');
      expect((await files.list(at('.')))?.map((entry) => entry.name)).toEqual(['a']);
    });

    it('of ten fresh writes at once exactly one wins', async () => {
      const won = await Promise.all(
        Array.from({ length: 10 }, (_, i) => files.write(at('one'), bytes(`${i}`), { fresh: true })),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(text(await files.read(at('one')))).toBe(String(won.indexOf(true)));
    });

    it('lists by name, only what lies directly there: `devices/a` does not list `devices/ab`', async () => {
      for (const path of [
        ['d', 'b'],
        ['d', 'a', 'x'],
        ['d', 'ab'],
        ['dd', 'c'],
      ])
        await files.write(at(...path), bytes('-'));
      expect(await files.list(at('d'))).toEqual([
        { name: 'a', kind: 'folder' },
        { name: 'ab', kind: 'file' },
        { name: 'b', kind: 'file' },
      ]);
      expect(await files.list(at('d', 'a'))).toEqual([{ name: 'x', kind: 'file' }]);
    });

    it('removes a file, or a folder with all in it, and not its namesake', async () => {
      for (const path of [['d', 'x'], ['d', 'e', 'y'], ['dd']]) await files.write(at(...path), bytes('-'));
      expect(await files.remove(at('d'))).toBe(true);
      expect(await files.list(at('d'))).toBeNull();
      expect(text(await files.read(at('dd')))).toBe('-');
    });

    it('moves files over files and folders with their content, and refuses a filled folder', async () => {
      for (const path of [['a'], ['b'], ['from', 'x'], ['from', 'y', 'z'], ['full', 'w']])
        await files.write(at(...path), bytes(path.join('.')));
      await files.move(at('a'), at('b'));
      expect(text(await files.read(at('b')))).toBe('a');
      await files.move(at('from'), at('to'));
      expect(text(await files.read(at('to', 'y', 'z')))).toBe('from.y.z');
      expect(await files.list(at('from'))).toBeNull();
      await expect(files.move(at('to'), at('full'))).rejects.toThrow(/./);
      await expect(files.move(at('none'), at('b'))).rejects.toMatchObject({ code: 'ENOENT' });
      expect(text(await files.read(at('b')))).toBe('a');
    });

    it('an open file is written in place, read, cut and kept', async () => {
      const file = await files.open(at('log', 'x.log'));
      expect(await file.size()).toBe(0);
      await file.write(bytes('hello world'), 0);
      await file.write(bytes('W'), 6);
      await file.sync();
      expect(text(await file.read(6, 99))).toBe('World');
      await file.cut(5);
      expect(await file.size()).toBe(5);
      await file.write(bytes('!'), 5);
      await file.sync();
      await file.close();
      expect(text(await files.read(at('log', 'x.log')))).toBe('hello!');
      const again = await files.open(at('log', 'x.log'));
      expect(await again.size()).toBe(6);
      await again.close();
    });
  });
}
