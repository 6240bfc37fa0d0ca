import type { Share } from '../contract.ts';
import { noteName, readNoteName, readOrigin, readPartialName, type NoteName } from '../layout.ts';
import { isKeyName } from '../seal.ts';

/** A file of the book, and every form in which it lies there: the very name first, then copies beside it. */
export interface NamedFile {
  /** Its path as its writer spells it, below the shared folder: sealed content is bound to that. */
  readonly path: string;
  readonly forms: string[];
}

export interface PartialFile {
  readonly width: number;
  readonly hash: string;
  readonly file: NamedFile;
}

/** What lies below one workstation's folder. */
export interface OriginFiles {
  readonly notes: Map<string, { readonly name: NoteName; readonly file: NamedFile }>;
  readonly fulls: Map<number, NamedFile>;
  readonly partials: Map<number, Map<string, PartialFile>>;
  /** By 40 digits of what their bytes hash to. */
  readonly blobs: Map<string, NamedFile>;
  readonly keys: Map<string, { readonly key: string; readonly to: string; readonly file: NamedFile }>;
}

export interface ShareFiles {
  /** The book's folder, below the shared one. */
  readonly book: string;
  readonly genesis: Map<string, NamedFile>;
  readonly joins: Map<string, NamedFile>;
  readonly origins: Map<string, OriginFiles>;
  /** Forms of all of them. */
  total: number;
  others: number;
}

/** Lists everything below a book's folder and sorts it by what its names say. */
export async function shareFiles(share: Share, book: string): Promise<ShareFiles> {
  const files: ShareFiles = {
    book,
    genesis: new Map(),
    joins: new Map(),
    origins: new Map(),
    total: 0,
    others: 0,
  };
  await walk(share, book, async (path) => {
    const known = sorted(files, book, path);
    if (known) files.total += 1;
    else if (!isPassing(path.slice(book.length + 1))) files.others += 1;
  });
  return files;
}

async function walk(share: Share, folder: string, see: (path: string) => Promise<void>): Promise<void> {
  const entries = [...((await share.list(folder)) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    const path = `${folder}/${name}`;
    await (kind === 'folder' ? walk(share, path, see) : see(path));
  }
}

/** Half-written files that a crash left, and what the share doctor is trying. */
function isPassing(below: string): boolean {
  return below.startsWith('probe/') || /(^|\/)\.wb-[0-9a-f]+\.tmp$/.test(below);
}

function sorted(files: ShareFiles, book: string, path: string): boolean {
  const parts = path
    .slice(book.length + 1)
    .toLowerCase()
    .split('/');
  const [first = '', second = ''] = parts;
  const hash = parts.length === 1 ? /^book-([0-9a-f]{16})/.exec(first)?.[1] : undefined;
  if (hash !== undefined) return put(files.genesis, hash, `${book}/book-${hash}.json`, path);
  if (first === 'join' && parts.length === 2) {
    const origin = originAtStart(second);
    return origin !== null && put(files.joins, origin, `${book}/join/${origin}.note`, path);
  }
  if (first !== 'd' || readOrigin(second) === null) return false;
  return sortedOf(originOf(files, second), `${book}/d/${second}`, parts.slice(2), path);
}

function sortedOf(of: OriginFiles, folder: string, parts: readonly string[], path: string): boolean {
  const [kind, first = '', second = '', third = ''] = parts;
  if (kind === 'cp' && parts.length === 3) return putNote(of, `${folder}/cp/${first}`, second, path);
  if (kind === 'blob' && parts.length === 3) {
    const digest = /^[0-9a-f]{38}/.exec(second)?.[0];
    return digest !== undefined && put(of.blobs, first + digest, `${folder}/blob/${first}/${digest}`, path);
  }
  if (kind === 'seg' && parts.length === 3) {
    const bundle = /^\d{6}(?!\d)/.exec(second)?.[0];
    return bundle !== undefined && put(of.fulls, Number(bundle), `${folder}/seg/${first}/${bundle}`, path);
  }
  if (kind === 'seg' && parts.length === 4)
    return putPartial(of, `${folder}/seg/${first}`, second, third, path);
  return kind === 'key' && parts.length === 3 && putKey(of, `${folder}/key/${first}`, first, second, path);
}

function putNote(of: OriginFiles, folder: string, text: string, path: string): boolean {
  const name = readNoteName(text);
  if (name === null) return false;
  const own = noteName(name);
  const file = of.notes.get(own)?.file ?? { path: `${folder}/${own}`, forms: [] };
  of.notes.set(own, { name, file });
  return addForm(file, path);
}

function putPartial(of: OriginFiles, folder: string, below: string, text: string, path: string): boolean {
  const named = readPartialName(text);
  const bundle = /^(\d{6})\.p$/.exec(below)?.[1];
  if (named === null || bundle === undefined) return false;
  const all = of.partials.get(Number(bundle)) ?? new Map<string, PartialFile>();
  of.partials.set(Number(bundle), all);
  const own = `${named.width}-${named.hash}`;
  const file = all.get(own)?.file ?? { path: `${folder}/${below}/${own}`, forms: [] };
  all.set(own, { ...named, file });
  return addForm(file, path);
}

function putKey(of: OriginFiles, folder: string, key: string, text: string, path: string): boolean {
  const to = originAtStart(text);
  if (to === null || !isKeyName(key)) return false;
  const own = `${key}/${to}`;
  const file = of.keys.get(own)?.file ?? { path: `${folder}/${to}`, forms: [] };
  of.keys.set(own, { key, to, file });
  return addForm(file, path);
}

function put<Key>(all: Map<Key, NamedFile>, key: Key, path: string, form: string): boolean {
  const file = all.get(key) ?? { path, forms: [] };
  all.set(key, file);
  return addForm(file, form);
}

function addForm({ path, forms }: NamedFile, form: string): boolean {
  if (form === path) forms.unshift(form);
  else forms.push(form);
  return true;
}

function originAtStart(name: string): string | null {
  const found = /^[0-9a-f-]{36}-[1-9]\d{0,5}(?!\d)/.exec(name)?.[0] ?? '';
  return readOrigin(found) === null ? null : found;
}

function originOf({ origins }: ShareFiles, origin: string): OriginFiles {
  const known = origins.get(origin);
  if (known) return known;
  const fresh: OriginFiles = {
    notes: new Map(),
    fulls: new Map(),
    partials: new Map(),
    blobs: new Map(),
    keys: new Map(),
  };
  origins.set(origin, fresh);
  return fresh;
}
