import { describe, expect, it } from 'vitest';
import { intoPlace, mustBeFree } from '../../../../src-main/book/free-place.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';

const mine = Buffer.from('mine');

async function place(...there: readonly string[]) {
  const files = memoryFiles();
  await files.write('/made/book.json', Buffer.from('book'));
  for (const path of there) await files.write(path, mine);
  return files;
}

describe('[R66] a place for a book', () => {
  it('is free where nothing is, and taken by a file as by a folder with something in it', async () => {
    const files = await place('/books/file', '/books/full/file');
    await expect(mustBeFree(files, '/books/none')).resolves.toBeUndefined();
    for (const dir of ['/books/file', '/books/full', '/books'])
      await expect(mustBeFree(files, dir)).rejects.toMatchObject({ code: 'not-empty-folder', data: { dir } });
  });

  it('is asked again when the work is done: what came there meanwhile stays, and so does what was made', async () => {
    const files = await place();
    await mustBeFree(files, '/books/nord');
    await files.write('/books/nord/note.txt', mine);
    await expect(intoPlace(files, '/made', '/books/nord')).rejects.toMatchObject({
      code: 'not-empty-folder',
    });
    expect(await files.read('/books/nord/note.txt')).toEqual(mine);
    expect(await files.read('/made/book.json')).not.toBeNull();
    await files.remove('/books/nord');
    await intoPlace(files, '/made', '/books/nord');
    expect(await files.read('/books/nord/book.json')).not.toBeNull();
  });
});
