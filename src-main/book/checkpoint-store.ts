import { join } from 'node:path';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Files } from '../platform/files.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { faultAt, type Fault } from './fault.ts';
import type { NoteKey } from './note.ts';

// 256 notes a folder, so that finding the newest costs two short listings at any age of the book.
const PER_FOLDER = 65_536;

/** The checkpoints of one origin, a file each, named by size. */
export interface CheckpointStore {
  newest(): Promise<{ readonly checkpoint: Checkpoint | null; readonly faults: readonly Fault[] }>;
  /** Every checkpoint that verifies, and a fault for every one that does not. */
  all(): Promise<{ readonly checkpoints: readonly Checkpoint[]; readonly faults: readonly Fault[] }>;
  /** The newest note that verifies, as it was signed; `null` when there is none. */
  newestNote(): Promise<string | null>;
  keep(size: number, note: string): Promise<void>;
  /** Takes away the notes of more than `size` events. */
  dropAbove(size: number): Promise<void>;
}

export function checkpointStore(
  files: Files,
  folder: string,
  key: NoteKey,
  genesis: Digest,
): CheckpointStore {
  const pathOf = (size: number): string =>
    join(folder, digits(Math.floor(size / PER_FOLDER), 6), `${digits(size, 12)}.note`);
  return {
    newest: async () => {
      const [group] = (await names(files, folder)).reverse();
      const [name] = group === undefined ? [] : (await notes(files, join(folder, group))).reverse();
      const found = group === undefined || name === undefined ? [] : [join(folder, group, name)];
      const { checkpoints, faults } = await readAll(files, found, key, genesis);
      return { checkpoint: checkpoints[0] ?? null, faults };
    },
    all: async () => {
      const groups = await names(files, folder);
      const paths = await Promise.all(
        groups.map(async (group) =>
          (await notes(files, join(folder, group))).map((name) => join(folder, group, name)),
        ),
      );
      return readAll(files, paths.flat(), key, genesis);
    },
    newestNote: async () => {
      for (const group of (await names(files, folder)).reverse())
        for (const name of (await notes(files, join(folder, group))).reverse()) {
          const note = Buffer.from((await files.read(join(folder, group, name))) ?? []).toString('utf8');
          if (readCheckpoint(note, key)?.genesis === genesis) return note;
        }
      return null;
    },
    dropAbove: async (size) => {
      for (const group of await names(files, folder))
        for (const name of await notes(files, join(folder, group)))
          if (Number.parseInt(name, 10) > size) await files.remove(join(folder, group, name));
    },
    keep: async (size, note) => {
      await files.write(pathOf(size), Buffer.from(note));
    },
  };
}

async function readAll(files: Files, paths: readonly string[], key: NoteKey, genesis: Digest) {
  const checkpoints: Checkpoint[] = [];
  const faults: Fault[] = [];
  for (const path of paths) {
    const bytes = await files.read(path);
    const checkpoint = bytes && readCheckpoint(Buffer.from(bytes).toString('utf8'), key);
    if (checkpoint && checkpoint.genesis !== genesis)
      faults.push(faultAt('genesis-differs', 'book.json', 'not the text that the checkpoints sign'));
    if (checkpoint && path.endsWith(`${digits(checkpoint.size, 12)}.note`)) checkpoints.push(checkpoint);
    else
      faults.push(
        faultAt(
          'checkpoint-damaged',
          join('cp', ...path.split(/[\\/]/).slice(-3)),
          'its signature does not verify',
          { seq: Number(/(\d+)\.note$/.exec(path)?.[1]) },
        ),
      );
  }
  return { checkpoints, faults };
}

async function notes(files: Files, folder: string): Promise<string[]> {
  return (await names(files, folder)).filter((name) => /^\d{12}\.note$/.test(name));
}

async function names(files: Files, folder: string): Promise<string[]> {
  return ((await files.list(folder)) ?? []).map((entry) => entry.name);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
