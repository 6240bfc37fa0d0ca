import { resolve } from 'node:path';
import type { DeskStatus } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import { atDoor } from '../reach.ts';
import type { Room } from '../room.ts';
import { sayDone, sayRefused } from '../signed-in.ts';
import { noUse, troubleLines } from '../sync/sync-lines.ts';
import { under } from '../text-table.ts';

export const join: Room = {
  name: 'join',
  usage: 'DIR --name NAME',
  about:
    'Ask to join the book that others share through a folder; somebody at a workstation of it lets this one in.',
  options: {
    name: { value: 'NAME', about: 'what this workstation is called' },
    place: { value: 'TEXT', about: 'where it stands, as “Packaging line 2”' },
  },
  more: 'With --book DIR the book is made there; the folder must be absent or empty. Read both fingerprints out over the telephone: whoever lets this workstation in must see the same. Then run “wavebook sync”.',
  run: async (given, io) => {
    const [where, ...rest] = given.words;
    const name = given.text('name');
    if (where === undefined || rest.length > 0)
      throw new Unusable('Join what? wavebook join DIR --name NAME.');
    if (name === null) throw new Unusable('--name is missing: wavebook join DIR --name NAME.');
    const to = given.text('book');
    const input = {
      where: resolve(io.cwd, where),
      name,
      place: given.text('place') ?? '',
      dir: to === null ? null : resolve(io.cwd, to),
    };
    return atDoor(io, async (door) => {
      const status = (await door.mutate('desk.join', input)) as Result<DeskStatus>;
      if (!status.ok) return sayRefused(status.refusal, given, io);
      const { joining, book } = status.value;
      sayDone({ dir: book?.dir ?? '', joining }, given, io, () => linesOf(status.value).join('\n'));
      // Nobody there sees a request that could not be written; the next exchange tries again.
      return noUse(joining?.troubles ?? []) ? 1 : 0;
    });
  },
};

function linesOf({ book, joining }: DeskStatus): readonly string[] {
  if (joining === null) return [`This workstation is in the book: ${book?.dir ?? ''}`];
  return [
    `${joining.name} asks to join ${book?.name ?? 'the book'}. It waits for being let in.`,
    ...under([
      ['Fingerprint of this workstation', joining.fingerprint],
      ['Fingerprint of the book', joining.bookFingerprint],
      ['Folder of the book here', book?.dir ?? ''],
    ]),
    ...troubleLines(joining.troubles, (origin) => origin),
  ];
}
