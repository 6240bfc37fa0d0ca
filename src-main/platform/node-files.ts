import { randomUUID } from 'node:crypto';
import { filesOn } from './disk-files.ts';
import type { Files } from './files.ts';
import { nodeDisk } from './node-disk.ts';

/** The files of this machine. */
export function nodeFiles(): Files {
  return filesOn(nodeDisk(), randomUUID);
}
