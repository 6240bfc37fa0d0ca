import { resolve } from 'node:path';
import type { HealSaid } from '../../../../shared/api/sharing-ports.ts';
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
  options: { with: { value: 'DIR', about: 'a stick or folder that has the book, besides the share' } },
  more: 'Only what was signed is taken. What is replaced is kept aside. Exit code 0: all is sound now. 1: something is left, or refused.',
  run: async (given, io) => {
    const [typed, ...rest] = given.words;
    if (rest.length > 0) throw new Unusable('Heal what? wavebook heal BOOK.');
    const book = typed === undefined ? given.text('book') : resolve(io.cwd, typed);
    const at = { ...given, text: (name: string) => (name === 'book' ? book : given.text(name)) };
    return atBook(at, io, async (desk) => {
      const stick = given.text('with');
      const done = (await (stick === null
        ? desk.mutate('sync.heal', {})
        : desk.mutate('sync.healFrom', { where: resolve(io.cwd, stick) }))) as Result<HealSaid>;
      if (!done.ok) return sayRefused(done.refusal, given, io);
      sayDone(done.value, given, io, (said) => linesOf(said).join('\n'));
      return done.value.left.length === 0 ? 0 : 1;
    });
  },
};

const TODO =
  'What is left needs bytes that no folder gave. Let another workstation sync, or carry its book here: “wavebook carry out STICK” there, “wavebook heal --with STICK” here. Else restore a backup.';

function linesOf({ looked, healed, left, reopened = false }: HealSaid): readonly string[] {
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
    ...(reopened ? ['', 'The book was opened anew, and can be written in again. Sign in again.'] : []),
    ...(left.length > 0 ? ['', TODO] : []),
  ];
}
