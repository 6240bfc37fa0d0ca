import { basename, dirname, join, resolve } from 'node:path';
import type { MakeBook } from '../../../shared/api/inputs.ts';
import { draft } from '../../../shared/events/catalog.ts';
import type { Draft } from '../../../shared/events/envelope.ts';
import type { BookId, DeviceId } from '../../../shared/domain/ids.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { intoPlace, mustBeFree } from '../../book/free-place.ts';
import { makeBook } from '../../book/make-book.ts';
import { openBook } from '../../book/open-book.ts';
import { goodPassword } from '../../identity/password-rules.ts';
import { makeKey } from '../../identity/sealed-key.ts';
import { bookFolding } from './book-folding.ts';
import { slugOf } from './place.ts';
import type { Tools } from './tools.ts';
import type { WaveBook } from './open-book.ts';

/** Makes a book with its first administrator and gives its folder. Built beside and renamed: whole, or absent. */
export async function newBook(input: MakeBook, tools: Tools): Promise<Result<string, RefusalCode>> {
  const { admin, name, site, zone } = input;
  const good = goodPassword(admin.password, admin, DEFAULT_POLICY.shortest);
  if (!good.ok) return good;
  if (!knownZone(zone))
    return refused('invalid', { problems: [{ path: 'zone', message: 'not a time zone' }] });
  const dir = input.dir === null ? await freeFolder(name, tools) : resolve(input.dir);
  await mustBeFree(tools.files, dir);
  const beside = join(
    dirname(dir),
    `.${basename(dir)}.${Buffer.from(tools.random.bytes(4)).toString('hex')}.new`,
  );
  try {
    await makeBook(
      { dir: beside, name, site, zone, deviceName: tools.deviceName },
      tools.files,
      tools.clock,
      tools.random,
    );
    await withFirstEvents(beside, input, tools);
    await intoPlace(tools.files, beside, dir);
  } catch (error) {
    await tools.files.remove(beside).catch(() => undefined);
    throw error;
  }
  return ok(dir);
}

/** The first three events: the book, this workstation, and the account of whoever makes it. */
async function withFirstEvents(dir: string, input: MakeBook, tools: Tools): Promise<void> {
  const book = await openBook({ ...tools, dir, folding: bookFolding });
  try {
    await book.commit(await firstEvents(book, input, tools), {
      actor: input.admin.id,
      role: 'administrator',
      session: null,
    });
  } finally {
    await book.close();
  }
}

async function firstEvents(book: WaveBook, { admin }: MakeBook, tools: Tools): Promise<readonly Draft[]> {
  const { info, device } = book;
  const key = await makeKey(admin.id, admin.password, tools);
  // Administration may be joined with planning, so that one person can begin; never with approving (R3).
  const account = {
    id: admin.id,
    name: admin.name,
    title: admin.title,
    roles: ['administrator', 'change-owner'] as const,
    person: null,
  };
  return [
    draft(
      'book-made/1',
      { kind: 'book', id: info.id },
      { id: info.id as BookId, name: info.name, site: info.site, zone: info.zone, app: tools.app.version },
    ),
    draft(
      'device-enrolled/2',
      { kind: 'device', id: device.id },
      {
        id: device.id as DeviceId,
        incarnation: device.incarnation,
        name: device.name,
        place: '',
        key: device.publicKey,
        boxKey: null,
        code: '',
      },
    ),
    draft('account-made/1', { kind: 'account', id: admin.id }, { account, key, mustChange: false }),
  ];
}

/** A folder in the home that is not taken, named after the book. */
export async function freeFolder(name: string, { files, places }: Tools): Promise<string> {
  const taken = new Set(((await files.list(places.books)) ?? []).map((entry) => entry.name));
  const slug = slugOf(name);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(tried)) return join(places.books, tried);
  }
}

function knownZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
