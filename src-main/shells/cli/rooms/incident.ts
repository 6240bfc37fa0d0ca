import { resolve } from 'node:path';
import type { ExportedFile } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { fetched } from './packet.ts';

export const incident: Room = {
  name: 'incident',
  usage: '',
  about:
    'Write a file that replays what happened between workstations, with words redacted and digests whole.',
  options: {
    out: { value: 'FILE', about: 'where to write it (default: its own name, here)' },
    force: { about: 'replace a file that is there' },
  },
  more: 'For whoever looks for the cause of a sync fault. It names no person and holds no text of the book.',
  run: async (given, io) => {
    if (given.words.length > 0)
      throw new Unusable('wavebook incident takes no words; --out FILE names the file.');
    return atBook(given, io, async (desk) => {
      const file = (await desk.mutate('sync.incident', {})) as Result<ExportedFile>;
      if (!file.ok) return sayRefused(file.refusal, given, io);
      const path = resolve(io.cwd, given.text('out') ?? file.value.name);
      await fetched(desk, file.value.path, path, given.has('force'));
      return sayDone({ ...file.value, path }, given, io, ({ sha256 }) => `${path}, SHA-256 ${sha256}`);
    });
  },
};
