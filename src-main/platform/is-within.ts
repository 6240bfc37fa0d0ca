import { isAbsolute, relative } from 'node:path';

/** Whether a path is a folder or lies somewhere inside it. Both are whole paths of this machine. */
export function isWithin(path: string, dir: string): boolean {
  const way = relative(dir, path);
  // On another drive there is no way from the one to the other.
  return !isAbsolute(way) && !/^\.\.([/\\]|$)/.test(way);
}
