import { describe, expect, it } from 'vitest';
import { homeOf, slugOf } from '../../../../src-main/api/desk/place.ts';
import { memoryFiles } from '../../../../src-main/platform/memory-files.ts';
import { ADMIN, benchDesk, BOOK, codeOf, valueOf } from './bench-desk.ts';

describe('where books lie', () => {
  it.each([
    [{ env: { WAVEBOOK_HOME: '/w' }, platform: 'linux', userHome: '/u' }, '/w'],
    [{ env: { XDG_DATA_HOME: '/x' }, platform: 'linux', userHome: '/u' }, '/x/wavebook'],
    [{ env: {}, platform: 'linux', userHome: '/u' }, '/u/.local/share/wavebook'],
    [{ env: {}, platform: 'darwin', userHome: '/u' }, '/u/Library/Application Support/Wavebook'],
    [{ env: { APPDATA: '/a' }, platform: 'win32', userHome: '/u' }, '/a/Wavebook'],
  ])('is %j', (surroundings, home) => expect(homeOf(surroundings)).toBe(home));

  it.each([
    ['Plant Nord', 'plant-nord'],
    ['Værk Sør / Ålesund', 'v-rk-s-r-alesund'],
    ['../../etc', 'etc'],
    ['工場', 'book'],
    ['x'.repeat(90), 'x'.repeat(40)],
  ])('a book called %s gets a plain folder', (name, slug) => expect(slugOf(name)).toBe(slug));
});

describe('the desk', () => {
  it('gives a second book of the same name another folder, and closes the first when it opens it', async () => {
    const { clientOf } = benchDesk();
    const api = clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    valueOf(await api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
    const second = valueOf(await api.desk.make.mutate(BOOK));
    expect(second.book?.dir).toBe('/home/wavebook/books/plant-nord-2');
    expect(second.me).toBeNull();
    expect(second.books.map(({ dir }) => dir)).toEqual([
      '/home/wavebook/books/plant-nord',
      '/home/wavebook/books/plant-nord-2',
    ]);
    const first = valueOf(await api.desk.open.mutate({ dir: '/home/wavebook/books/plant-nord' }));
    expect(first.book?.events).toBe(5);
  });

  it('makes no book in a folder that is not empty, in an unknown zone, or half', async () => {
    const files = memoryFiles(new Map([['/d/file', Buffer.from('x')]]));
    const { clientOf } = benchDesk({ files });
    const api = clientOf('window');
    expect(codeOf(await api.desk.make.mutate({ ...BOOK, dir: '/d' }))).toBe('not-empty-folder');
    expect(codeOf(await api.desk.make.mutate({ ...BOOK, zone: 'Middle/Earth' }))).toBe('invalid');
    const full = {
      ...files,
      move: async (from: string, to: string) => {
        if (to === '/home/wavebook/books/plant-nord')
          throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return files.move(from, to);
      },
    };
    const broken = benchDesk({ files: full });
    const refused = await broken.clientOf('window').desk.make.mutate(BOOK);
    expect(refused).toMatchObject({ refusal: { code: 'storage', data: { what: 'ENOSPC' } } });
    expect([...files.all.keys()]).toEqual(['/d/file']);
  });

  it('says which process has a book open, instead of opening it twice', async () => {
    const files = memoryFiles();
    const [one, two] = [benchDesk({ files }), benchDesk({ files })];
    const dir = valueOf(await one.clientOf('a').desk.make.mutate(BOOK)).book?.dir ?? '';
    expect(await two.clientOf('b').desk.open.mutate({ dir })).toMatchObject({
      refusal: { code: 'book-open-elsewhere', data: { pid: process.pid } },
    });
    await one.desk.close();
    expect(codeOf(await two.clientOf('b').desk.open.mutate({ dir }))).toBe('done');
  });

  it('keeps the open book when another cannot be opened', async () => {
    const { clientOf, desk } = benchDesk();
    const api = clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    expect(codeOf(await api.desk.open.mutate({ dir: '/nowhere' }))).toBe('no-book');
    expect(desk.current()?.book.dir).toBe('/home/wavebook/books/plant-nord');
  });

  it('[R30] checks the whole book after opening; damage is shown by file, and nothing more is written', async () => {
    const files = memoryFiles();
    const first = benchDesk({ files });
    const api = first.clientOf('window');
    const dir = valueOf(await api.desk.make.mutate(BOOK)).book?.dir ?? '';
    valueOf(await api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
    // The first joins the check that opening began, which may have counted before the sign-in.
    await api.desk.check.mutate();
    expect(valueOf(await api.desk.check.mutate())).toMatchObject({ kind: 'intact', events: 4 });
    const log = [...files.all.keys()].find((path) => path.endsWith('.log')) ?? '';
    const bytes = files.all.get(log)!;
    files.all.set(
      log,
      bytes.map((byte, index) => (index === 900 ? byte ^ 1 : byte)),
    );
    const found = valueOf(await api.desk.check.mutate());
    expect(found).toMatchObject({
      kind: 'damaged',
      faults: [{ file: expect.stringContaining('.log'), position: expect.any(Number) }],
    });
    const description = {
      title: 'x',
      class: 'major',
      site: 'x',
      owner: 'i.solberg',
      reason: 'r',
      current: 'c',
      intended: 'i',
    } as const;
    expect(codeOf(await api.act.mutate({ command: { kind: 'rollout.plan', description } }))).toBe('damaged');
    expect((await api.desk.status.query()).integrity?.kind).toBe('damaged');
    expect(codeOf(await api.read.home.query({}))).toBe('done');
    expect(dir).not.toBe('');
  });

  it('tells a fault of ours by a number, never by its inside', async () => {
    const { clientOf, faults, desk } = benchDesk();
    const api = clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    valueOf(await api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
    Object.assign(desk.current()!.book, {
      state: () => {
        throw new TypeError('secret inside');
      },
    });
    const refused = await api.read.accounts.query();
    expect(refused).toEqual({ ok: false, refusal: { code: 'internal', data: { id: 'fault-1' } } });
    expect(String(faults[0])).toContain('secret inside');
  });

  it('does not load rollouts that are closed to show home', async () => {
    const { clientOf, desk } = benchDesk();
    const api = clientOf('window');
    valueOf(await api.desk.make.mutate(BOOK));
    valueOf(await api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
    const description = {
      title: 'x',
      class: 'major',
      site: 'x',
      owner: 'i.solberg',
      reason: 'r',
      current: 'c',
      intended: 'i',
    } as const;
    const plan = async () =>
      valueOf(await api.act.mutate({ command: { kind: 'rollout.plan', description } })).ids[0] as never;
    const [open, over] = [await plan(), await plan()];
    valueOf(await api.act.mutate({ command: { kind: 'rollout.cancel', rollout: over, reason: 'x' } }));
    const { dir } = desk.current()!.book;
    await desk.close();
    valueOf(await api.desk.open.mutate({ dir }));
    const loaded: string[] = [];
    const { book } = desk.current()!;
    const load = book.load.bind(book);
    Object.assign(book, { load: (shards: never) => (loaded.push(...(shards as string[])), load(shards)) });
    valueOf(await api.session.signIn.mutate({ id: ADMIN.id, password: ADMIN.password }));
    valueOf(await api.read.home.query({}));
    expect(loaded).toContain(`rollout-${String(open)}`);
    expect(loaded).not.toContain(`rollout-${String(over)}`);
  });
});
