import type { ImportEntry } from '../../../../shared/events/state.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { instantText } from '../../../../shared/words/when.ts';
import { countsText } from '../imports/preview-lines.ts';
import { Unusable } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused } from '../signed-in.ts';

export const imports: Room = {
  name: 'imports',
  usage: '',
  about: 'List the files that were taken in, newest first, with the ids that “wavebook reverse” takes.',
  options: {},
  run: async (given, io) => {
    if (given.words.length > 0)
      throw new Unusable(`“${given.words[0]}” is not understood here. See wavebook imports --help.`);
    return atBook(given, io, async (desk) => {
      const list = (await desk.query('read.imports', {})) as Result<readonly ImportEntry[]>;
      return list.ok
        ? sayDone(
            list.value,
            given,
            io,
            (entries) => entries.map(entryText).join('\n') || 'Nothing was imported yet.',
          )
        : sayRefused(list.refusal, given, io);
    });
  },
};

function entryText({ id, at, by, kind, file, counts, reverses, reversedBy }: ImportEntry): string {
  const what =
    reverses === null ? `${kind} from ${file.name}, ${countsText(counts)}` : `took back ${reverses}`;
  const since = reversedBy === null ? '' : `, taken back by ${reversedBy}`;
  return `${id}  ${instantText(at)}  ${by ?? 'nobody'}: ${what}${since}`;
}
