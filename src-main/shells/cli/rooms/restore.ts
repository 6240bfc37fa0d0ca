import { resolve } from 'node:path';
import type { DeskStatus } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import { atDoor } from '../reach.ts';
import type { Room } from '../room.ts';
import { sayDone, sayRefused } from '../signed-in.ts';

export const restore: Room = {
  name: 'restore',
  usage: 'DIR',
  about: 'Put a backup back as a book: every digest is checked before anything is made.',
  options: {},
  more: 'With --book DIR the book is made there; the folder must be absent or empty. Should the workstation have written on elsewhere since, it goes on under a new identity and asks to join again.',
  run: async (given, io) => {
    const [from, ...rest] = given.words;
    if (from === undefined || rest.length > 0) throw new Unusable('Restore what? wavebook restore DIR.');
    const to = given.text('book');
    const input = { from: resolve(io.cwd, from), dir: to === null ? null : resolve(io.cwd, to) };
    return atDoor(io, async (door) => {
      const status = (await door.mutate('desk.restore', input)) as Result<DeskStatus>;
      if (!status.ok) return sayRefused(status.refusal, given, io);
      const { dir = '', events = 0 } = status.value.book ?? {};
      return sayDone({ dir, events }, given, io, () => `The book is restored: ${dir}, ${events} events.`);
    });
  },
};
