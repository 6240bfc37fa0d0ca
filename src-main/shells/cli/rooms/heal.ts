import { resolve } from 'node:path';
import type { HealSaid } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { countText } from '../../../../shared/words/count.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';
import { section } from '../text-table.ts';

export const heal: Room = {
  name: 'heal',
  usage: '[BOOK]',
  about:
    'Look for damage in the book and in what this workstation shared, and bring sound bytes from wherever they are.',
  options: {},
  more: 'Only what was signed is taken. What is replaced is kept aside. Exit code 0: all is sound now. 1: something is left, or refused.',
  run: async (given, io) => {
    const [typed, ...rest] = given.words;
    if (rest.length > 0) throw new Unusable('Heal what? wavebook heal BOOK.');
    const book = typed === undefined ? given.text('book') : resolve(io.cwd, typed);
    const at = { ...given, text: (name: string) => (name === 'book' ? book : given.text(name)) };
    return atBook(at, io, async (desk) => {
      const done = (await desk.mutate('sync.heal', {})) as Result<HealSaid>;
      if (!done.ok) return sayRefused(done.refusal, given, io);
      sayDone(done.value, given, io, (said) => linesOf(said).join('\n'));
      return done.value.left.length === 0 ? 0 : 1;
    });
  },
};

function linesOf({ looked, healed, left }: HealSaid): readonly string[] {
  return [
    `${countText(looked, 'file', 'files')} looked at, ${healed.length} healed, ${left.length} left.`,
    ...section(
      'Healed',
      healed.map(({ file, from }) => [file, from]),
    ),
    ...section(
      'Left as it is',
      left.map(({ file, why }) => [file, why]),
    ),
  ];
}
