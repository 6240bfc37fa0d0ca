import type { Digest } from '../../shared/kernel/digest.ts';

/** Events of a full bundle, and bundles, or notes, of a folder. */
export const BUNDLE = 256;
const PER_FOLDER = 1024;
/** A path longer than this is refused by some system or other. */
export const LONGEST_PATH = 120;

/** Where everything of one book lies in the shared folder. Lower-case ASCII; readers take other spellings of case too. */
export function shareLayout(bookId: string) {
  // The end of the id is chance; its beginning is the time, which books of one day share.
  const book = `wb-${bookId.slice(-8)}`;
  const own = (origin: string): string => `${book}/d/${origin}`;
  const group = (origin: string, bundle: number): string => `${own(origin)}/seg/${groupOf(bundle)}`;
  return {
    book,
    genesis: (digest: Digest) => `${book}/book-${digest.slice(0, 16)}.json`,
    joins: `${book}/join`,
    join: (origin: string) => `${book}/join/${origin}.note`,
    origins: `${book}/d`,
    origin: own,
    groups: (origin: string) => `${own(origin)}/seg`,
    group,
    full: (origin: string, bundle: number) => `${group(origin, bundle)}/${digits(bundle, 6)}`,
    partials: (origin: string, bundle: number) => `${group(origin, bundle)}/${digits(bundle, 6)}.p`,
    partial: (origin: string, bundle: number, width: number, plain: Digest) =>
      `${group(origin, bundle)}/${digits(bundle, 6)}.p/${width}-${plain.slice(0, 16)}`,
    noteGroups: (origin: string) => `${own(origin)}/cp`,
    noteGroup: (origin: string, name: string) => `${own(origin)}/cp/${name}`,
    note: (origin: string, name: NoteName) => `${own(origin)}/cp/${groupOf(name.known)}/${noteName(name)}`,
    blob: (origin: string, digest: Digest) =>
      `${own(origin)}/blob/${digest.slice(0, 2)}/${digest.slice(2, 40)}`,
    keys: (origin: string) => `${own(origin)}/key`,
    key: (origin: string, key: string, to: string) => `${own(origin)}/key/${key}/${to}`,
  };
}
export type ShareLayout = ReturnType<typeof shareLayout>;

/**
 * What the name of a note tells before it is read, and nobody relies on: `known`, all events its writer knew of when it
 * signed, which only grows, so that names sort as they were made; `size`, its own events; `tag`, the first 8 digits of the
 * root, so that two notes that cannot both be true are told apart unread, and 8 of the note.
 */
export interface NoteName {
  readonly known: number;
  readonly size: number;
  readonly tag: string;
}

export function noteName({ known, size, tag }: NoteName): string {
  return `${digits(known, 10)}-${digits(size, 10)}-${tag}.note`;
}

/** Also of a conflict copy: what follows the tag is not looked at. */
export function readNoteName(name: string): NoteName | null {
  const found = /^(\d{10})-(\d{10})-([0-9a-f]{16})(?![0-9a-f])/.exec(name.toLowerCase());
  return found && { known: Number(found[1]), size: Number(found[2]), tag: found[3] as string };
}

/** The width of a partial bundle, and what its bytes hash to; also of a conflict copy. */
export function readPartialName(name: string): { readonly width: number; readonly hash: string } | null {
  const found = /^([1-9]\d{0,2})-([0-9a-f]{16})(?![0-9a-f])/.exec(name.toLowerCase());
  const width = Number(found?.[1]);
  return found && width < BUNDLE ? { width, hash: found[2] as string } : null;
}

const ORIGIN = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})-([1-9]\d{0,5})$/;

/** The device and life that an origin names; `null`: not a name that this program gives. */
export function readOrigin(name: string): { readonly device: string; readonly incarnation: number } | null {
  const found = ORIGIN.exec(name.toLowerCase());
  return found && { device: found[1] as string, incarnation: Number(found[2]) };
}

/** `name` is the very file, or one that some program put beside it: `000123.sync-conflict-…`, `000123 (copy)`, `000123~1f2e3d4c`. */
export function isCopyOf(name: string, of: string): boolean {
  const stem = of.replace(/\.[a-z]+$/, '');
  return name.toLowerCase().startsWith(stem);
}

export function groupOf(index: number): string {
  return digits(Math.floor(index / PER_FOLDER), 6);
}

export function folderOf(path: string): { readonly folder: string; readonly name: string } {
  const cut = path.lastIndexOf('/');
  return { folder: path.slice(0, cut), name: path.slice(cut + 1) };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
