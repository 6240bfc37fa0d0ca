import { resolve } from 'node:path';
import type { BackupMade } from '../../../../shared/api/sharing-ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { countText, numberText } from '../../../../shared/words/count.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';

export const backup: Room = {
  name: 'backup',
  usage: '--to DIR',
  about:
    'Copy the whole book into a folder that is absent or empty, with a digest of every file, while work goes on.',
  options: { to: { value: 'DIR', about: 'the folder' } },
  more: 'It contains the key of this workstation: keep it as you keep the workstation. “wavebook verify DIR” checks it, “wavebook restore DIR” puts it back.',
  run: async (given, io) => {
    const to = given.text('to');
    if (to === null || given.words.length > 0) throw new Unusable('Where to? wavebook backup --to DIR.');
    return atBook(given, io, async (desk) => {
      const made = (await desk.mutate('sync.backup', { to: resolve(io.cwd, to) })) as Result<BackupMade>;
      return made.ok
        ? sayDone(made.value, given, io, ({ where, files, bytes, events, digest }) =>
            [
              `${where}: ${countText(files, 'file', 'files')}, ${numberText(bytes)} bytes, ${countText(events, 'event', 'events')}`,
              `SHA-256 of names and digests: ${digest}`,
            ].join('\n'),
          )
        : sayRefused(made.refusal, given, io);
    });
  },
};
