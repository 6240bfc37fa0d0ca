import { resolve } from 'node:path';
import type { RoundSaid } from '../../../../shared/api/sharing-ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { joinWords } from '../../../../shared/words/sync-words.ts';
import { Unusable, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, type Desk } from '../signed-in.ts';
import { sayRound } from '../sync/sync-lines.ts';

export const carry: Room = {
  name: 'carry',
  usage: 'out|in DIR',
  about: 'Carry the book between workstations by hand: out onto a stick, or in from one.',
  options: {},
  more: 'The stick holds the same files as a shared folder, and may be one. It also carries requests to join.',
  run: async (given, io) => {
    const [how, dir, ...rest] = given.words;
    if ((how !== 'out' && how !== 'in') || dir === undefined || rest.length > 0)
      throw new Unusable('Carry what where? wavebook carry out DIR, or wavebook carry in DIR.');
    const where = resolve(io.cwd, dir);
    return atBook(given, io, async (desk) => {
      const done = (await desk.mutate('sync.carry', { how, where })) as Result<RoundSaid>;
      const code = await sayRound(desk, done, given, io);
      if (code === 0 && how === 'in' && !given.has('json')) await sayAsked(desk, dir, io);
      return code;
    });
  },
};

/** Who asks to join by the stick is known as long as it is read: whoever lets them in names it again. */
async function sayAsked(desk: Desk, dir: string, io: Io): Promise<void> {
  const page = (await desk.query('read.sync', {})) as Result<SyncPage>;
  if (!page.ok) return;
  for (const one of page.value.asked) {
    const { says, todo } = joinWords(one);
    io.out(`${says} ${todo}\n  wavebook workstations enrol ${one.name} --with ${dir}`);
  }
}
