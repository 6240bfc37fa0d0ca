import { resolve } from 'node:path';
import type { RoundSaid } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook } from '../signed-in.ts';
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
    return atBook(given, io, async (desk) =>
      sayRound(desk, (await desk.mutate('sync.carry', { how, where })) as Result<RoundSaid>, given, io),
    );
  },
};
