import { join } from 'node:path';
import type { DeskStatus } from '../../../shared/api/ports.ts';
import { readGenesis } from '../../book/genesis.ts';
import { layoutOf } from '../../book/layout.ts';
import type { Tools } from './tools.ts';

export type Shelved = DeskStatus['books'][number];
const MOST_RECENT = 12;

/** The books this person knows here: those in the home, the sample, and those opened elsewhere lately. */
export async function knownBooks(tools: Tools): Promise<readonly Shelved[]> {
  const { files, places } = tools;
  const own = ((await files.list(places.books)) ?? []).filter(
    ({ kind, name }) => kind === 'folder' && !name.startsWith('.'),
  );
  const dirs = new Set([
    ...own.map(({ name }) => join(places.books, name)),
    places.sample,
    ...(await recent(tools)),
  ]);
  const found = await Promise.all([...dirs].map((dir) => shelved(dir, tools)));
  return found.filter((book) => book !== null);
}

/** Remembers a book that lies outside the home. Forgetting it would lose nothing but the way to it. */
export async function remember(dir: string, tools: Tools): Promise<void> {
  const { files, places } = tools;
  if (dir.startsWith(places.home)) return;
  const dirs = [dir, ...(await recent(tools)).filter((other) => other !== dir)].slice(0, MOST_RECENT);
  await files.write(recentFile(tools), Buffer.from(`${JSON.stringify(dirs)}\n`), { mode: 0o600 });
}

async function recent(tools: Tools): Promise<readonly string[]> {
  const bytes = await tools.files.read(recentFile(tools));
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes ?? '[]').toString('utf8'));
    return Array.isArray(read) ? read.filter((dir) => typeof dir === 'string') : [];
  } catch {
    // A list of conveniences that cannot be read is an empty one; it is written anew at the next opening.
    return [];
  }
}

function recentFile({ places }: Tools): string {
  return join(places.home, 'recent.json');
}

async function shelved(dir: string, { files, places }: Tools): Promise<Shelved | null> {
  try {
    const { name, site } = await readGenesis(files, layoutOf(dir), dir);
    return { dir, name, site, sample: dir === places.sample };
  } catch {
    // Not a book, or one that opening will speak about in words.
    return null;
  }
}
