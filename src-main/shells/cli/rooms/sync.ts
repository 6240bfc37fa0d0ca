import { resolve } from 'node:path';
import type { RoundSaid } from '../../../../shared/api/sharing-ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayRefused } from '../signed-in.ts';
import { sayRound } from '../sync/sync-lines.ts';

export const sync: Room = {
  name: 'sync',
  usage: '',
  about: 'Exchange once with the shared folder: what is new here goes out, what others wrote comes in.',
  options: { with: { value: 'DIR', about: 'with this folder or stick instead, out and in' } },
  more: 'Exit code 0: exchanged. 1: refused, or the folder is no use as it is. Work never waits for it.',
  run: async (given, io) => {
    if (given.words.length > 0)
      throw new Unusable('wavebook sync takes no words; --with DIR names a folder.');
    const other = given.text('with');
    return atBook(given, io, async (desk) => {
      if (other === null)
        return sayRound(desk, (await desk.mutate('sync.round', {})) as Result<RoundSaid>, given, io);
      const where = resolve(io.cwd, other);
      const out = (await desk.mutate('sync.carry', { how: 'out', where })) as Result<RoundSaid>;
      if (!out.ok) return sayRefused(out.refusal, given, io);
      const back = (await desk.mutate('sync.carry', { how: 'in', where })) as Result<RoundSaid>;
      return sayRound(desk, back.ok ? { ok: true, value: both(out.value, back.value) } : back, given, io);
    });
  },
};

function both(out: RoundSaid, back: RoundSaid): RoundSaid {
  const told = new Set(back.troubles.map((one) => JSON.stringify(one)));
  return {
    published: out.published,
    taken: back.taken,
    operations: out.operations + back.operations,
    troubles: [...out.troubles.filter((one) => !told.has(JSON.stringify(one))), ...back.troubles],
  };
}
