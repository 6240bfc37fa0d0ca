import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canonical } from '../../../../../shared/kernel/canonical.ts';
import { digestOfJson } from '../../../../../shared/kernel/digest.ts';
import type { Book } from '../../../../../src-main/book/book.ts';
import { makeBook } from '../../../../../src-main/book/make-book.ts';
import { openBook } from '../../../../../src-main/book/open-book.ts';
import { crashFiles } from '../../../../../src-main/platform/crash-files.ts';
import type { Files } from '../../../../../src-main/platform/files.ts';
import { seededRandom } from '../../../../../src-main/platform/seeded-random.ts';
import { makeBackup, type BackupPorts } from '../../../../../src-main/sync/backup/make-backup.ts';
import { restore } from '../../../../../src-main/sync/backup/restore.ts';
import { verifyBackup } from '../../../../../src-main/sync/backup/verify-backup.ts';
import { madeBook, newBook, portsOn, processOf } from '../../book/lib/open.ts';
import { powerOut } from '../../book/lib/power-out.ts';
import { systemPorts } from '../../book/lib/system-ports.ts';
import { anna, said, type Tally } from '../../book/lib/tally.ts';

const TO = '/stick/nord';

async function filledBook() {
  const made = await newBook();
  for (const text of ['a', 'b', 'c']) await made.book.commit([said(text), said(`${text}2`)], anna);
  await made.book.putBlob(Buffer.from('a photo'));
  const { files, clock, random } = made.ports;
  return { ...made, files, how: { files, clock, random } };
}

/** The book that a backup gives, opened at another folder by another process. */
async function restored(how: BackupPorts, dir = '/other/nord'): Promise<Book<Tally>> {
  await restore(TO, dir, how);
  return openBook({ ...portsOn(how.files, 2, dir), processes: processOf(2) });
}

describe('[R32] a backup', () => {
  it('[Y50] restored elsewhere is the same book: intact, equal in state, and equal in every digest', async () => {
    const { book, how } = await filledBook();
    const made = await makeBackup(book, TO, how);
    expect(made).toMatchObject({ events: 6, book: { id: book.info.id }, origin: book.device.origin });
    expect(await verifyBackup(TO, how.files)).toMatchObject({ faults: [] });
    const again = await restored(how);
    await Promise.all([book.load(['rollout-r1']), again.load(['rollout-r1'])]);
    expect(again.state()).toEqual(book.state());
    expect(await again.verify()).toMatchObject({ kind: 'intact', events: 6 });
    expect(again.readOnly).toBe(false);
    const second = await makeBackup(again, '/stick/second', how);
    expect(second.digest).toBe(made.digest);
    expect(second.files).toEqual(made.files);
  });

  it('[Y50] holds evidence and secrets, says which are secret, and leaves out what is made again', async () => {
    const { book, how, files } = await filledBook();
    await files.write(`${book.dir}/share.json`, Buffer.from('{}\n'));
    await book.flush();
    const { files: listed } = await makeBackup(book, TO, how);
    const paths = listed.map(({ path }) => path);
    expect(listed.filter(({ secret }) => secret).map(({ path }) => path)).toEqual([
      'device.json',
      'share.json',
    ]);
    expect(paths).toContain('book.json');
    expect(paths).toContain(`log/${book.device.origin}.log`);
    expect(paths.filter((path) => path.startsWith('blob/'))).toHaveLength(1);
    expect(paths.filter((path) => path.startsWith(`cp/${book.device.origin}/`)).length).toBeGreaterThan(0);
    expect(paths.filter((path) => /^(state|lock)|\.idx$|\.tmp$/.test(path))).toEqual([]);
  });

  it('[Y51] is whole while work goes on: what is committed meanwhile is in it whole or not at all', async () => {
    const { book, how, files } = await filledBook();
    let commits = 0;
    const busy: Files = {
      ...files,
      // Somebody commits before every file that is opened, and between every two pieces.
      open: async (path) => {
        if (path.includes('unfinished')) {
          await book.commit([said(`x${commits}`), said(`y${commits}`)], anna);
          commits += 1;
        }
        return files.open(path);
      },
    };
    const made = await makeBackup(book, TO, { ...how, files: busy });
    expect(commits).toBeGreaterThan(3);
    const again = await restored(how);
    expect(again.notices().map(({ code }) => code)).toEqual(['state-rebuilt']);
    expect(again.count()).toBe(made.events);
    expect(again.count() % 2).toBe(0);
    expect(await again.verify()).toMatchObject({ kind: 'intact' });
  });

  it('[Y52] is never made over another one, nor inside the book', async () => {
    const { book, how, all } = await filledBook();
    await makeBackup(book, TO, how);
    const before = new Map(all);
    await expect(makeBackup(book, TO, how)).rejects.toMatchObject({ code: 'not-empty-folder' });
    await expect(makeBackup(book, `${book.dir}/copy`, how)).rejects.toMatchObject({ code: 'storage' });
    expect([...all.keys()].filter((path) => !before.has(path) && !path.startsWith(book.dir))).toEqual([]);
  });

  it('[Y53] any byte that changed in any of its files is found, and then nothing is restored', async () => {
    const { book, how, all } = await filledBook();
    const { files: listed } = await makeBackup(book, TO, how);
    for (const { path } of listed) {
      const whole = all.get(`${TO}/${path}`) as Uint8Array;
      const flipped = Uint8Array.from(whole);
      flipped[whole.length >> 1] = (flipped[whole.length >> 1] as number) ^ 4;
      all.set(`${TO}/${path}`, flipped);
      expect((await verifyBackup(TO, how.files)).faults).toEqual([{ file: path, what: 'altered' }]);
      await expect(restore(TO, '/other/nord', how)).rejects.toMatchObject({
        code: 'damaged',
        data: { file: path },
      });
      all.set(`${TO}/${path}`, whole);
    }
    expect([...all.keys()].filter((path) => path.startsWith('/other'))).toEqual([]);
    expect((await verifyBackup(TO, how.files)).faults).toEqual([]);
  });

  it('[Y53] a missing file, and one that somebody added, are named; the added one is not restored', async () => {
    const { book, how, all } = await filledBook();
    await makeBackup(book, TO, how);
    all.set(`${TO}/log/added.log`, Buffer.from('x'));
    expect((await verifyBackup(TO, how.files)).faults).toEqual([{ file: 'log/added.log', what: 'added' }]);
    await restore(TO, '/other/nord', how);
    expect(all.has('/other/nord/log/added.log')).toBe(false);
    all.delete(`${TO}/device.json`);
    await expect(restore(TO, '/other/second', how)).rejects.toMatchObject({
      code: 'damaged',
      data: { file: 'device.json' },
    });
  });

  it('[Y53] a file that changes between the check and the copy is found too', async () => {
    const { book, how, all } = await filledBook();
    await makeBackup(book, TO, how);
    const torn: Files = {
      ...how.files,
      open: (path) => {
        all.set(`${TO}/device.json`, Buffer.from('{}'));
        return how.files.open(path);
      },
    };
    await expect(restore(TO, '/other/nord', { ...how, files: torn })).rejects.toMatchObject({
      code: 'damaged',
    });
    expect([...all.keys()].filter((path) => path.startsWith('/other'))).toEqual([]);
  });

  it.each(['../evil', 'log/../../evil', '/etc/evil', 'log//x', 'log\\x', 'c:x', './x'])(
    '[Y53] a manifest that names %s is no manifest',
    async (path) => {
      const { book, how, all } = await filledBook();
      const made = await makeBackup(book, TO, how);
      const files = [...made.files, { path, bytes: 0, sha256: '0'.repeat(64), secret: false }];
      const digest = digestOfJson(files.map((each) => ({ path: each.path, sha256: each.sha256 })));
      all.set(`${TO}/backup.json`, Buffer.from(`${canonical({ ...made, files, digest })}\n`));
      await expect(restore(TO, '/other/nord', how)).rejects.toMatchObject({ code: 'not-a-book' });
    },
  );

  it('[Y54] one that was interrupted is known as unfinished, whenever the power fails', async () => {
    let [whole, none] = [0, 0];
    for (let step = 1; whole < 2; step += 3) {
      const { files, disk } = crashFiles(seededRandom(step));
      const ports = await madeBook(portsOn(files, step));
      const book = await openBook(ports);
      await book.commit([said('one'), said('two')], anna);
      const start = disk.calls;
      disk.plan = ({ number }) => (number === start + step ? 'crash' : 'done');
      const how = { files, clock: ports.clock, random: ports.random };
      await makeBackup(book, TO, how).catch(() => undefined);
      await powerOut(disk);
      const there = disk.paths.some((path) => path.startsWith(`${TO}/`));
      const { faults } = await verifyBackup(TO, files);
      expect(faults, `step ${step}`).toEqual(there ? [] : [{ file: 'backup.json', what: 'unfinished' }]);
      const left = disk.paths.filter((path) => path.startsWith('/stick') && !path.startsWith(`${TO}/`));
      expect(
        left.filter((path) => !path.includes('/nord.unfinished-')),
        `step ${step}`,
      ).toEqual([]);
      if (there) whole += 1;
      else none += 1;
    }
    expect(none).toBeGreaterThan(10);
  });

  it('[Y54] a full stick is told, and nothing is left on it', async () => {
    const { book, how, all } = await filledBook();
    let room = 3;
    const full: Files = {
      ...how.files,
      open: async (path) => {
        if (path.includes('unfinished') && (room -= 1) < 0)
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return how.files.open(path);
      },
    };
    await expect(makeBackup(book, TO, { ...how, files: full })).rejects.toMatchObject({
      code: 'storage',
      data: { what: 'ENOSPC' },
    });
    expect([...all.keys()].filter((path) => path.startsWith('/stick'))).toEqual([]);
  });

  it('[Y50] restores only where nothing is, and nothing that is no backup', async () => {
    const { book, how } = await filledBook();
    await makeBackup(book, TO, how);
    await expect(restore(TO, book.dir, how)).rejects.toMatchObject({ code: 'not-empty-folder' });
    await expect(restore(book.dir, '/other/nord', how)).rejects.toMatchObject({ code: 'not-a-book' });
  });

  it('[Y50] keeps secrets readable by their owner alone, in the copy and restored, on a real disk', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'wavebook-backup-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    const ports = systemPorts(join(dir, 'book'));
    const names = { name: 'Nord', site: 'Plant Nord', zone: 'Europe/Berlin', deviceName: 'QA office' };
    await makeBook({ dir: ports.dir, ...names }, ports.files, ports.clock, ports.random);
    const book = await openBook(ports);
    await book.commit([said('one')], anna);
    const made = await makeBackup(book, join(dir, 'copy'), ports);
    await book.close();
    await restore(join(dir, 'copy'), join(dir, 'again'), ports);
    for (const place of ['copy', 'again'])
      expect((await stat(join(dir, place, 'device.json'))).mode & 0o777).toBe(0o600);
    const again = await openBook(systemPorts(join(dir, 'again')));
    expect(await again.verify()).toMatchObject({ kind: 'intact', events: 1 });
    expect((await makeBackup(again, join(dir, 'second'), ports)).digest).toBe(made.digest);
    await again.close();
  });
});
