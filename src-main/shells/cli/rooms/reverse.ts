import type { Done } from '../../../../shared/api/ports.ts';
import type { ImportEntry } from '../../../../shared/events/state.ts';
import { refused, type Result } from '../../../../shared/kernel/result.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';

export const reverse: Room = {
  name: 'reverse',
  usage: 'IMPORT --reason TEXT',
  about: 'Take an import back by a second one: the rows stay readable, and count no more.',
  options: { reason: { value: 'TEXT', about: 'why; it stands in the audit trail' } },
  more: 'IMPORT is its id, or the beginning of it: “wavebook imports” lists them.',
  run: async (given, io) => {
    const [id, ...rest] = given.words;
    if (id === undefined || rest.length > 0)
      throw new Unusable('Take back which import? wavebook reverse IMPORT --reason TEXT.');
    const reason = given.text('reason');
    if (reason === null) throw new Unusable('--reason is missing: wavebook reverse IMPORT --reason TEXT.');
    return atBook(given, io, (desk) => takenBack(desk, id, reason, given, io));
  },
};

async function takenBack(desk: Desk, typed: string, reason: string, given: Given, io: Io): Promise<ExitCode> {
  const list = (await desk.query('read.imports', {})) as Result<readonly ImportEntry[]>;
  if (!list.ok) return sayRefused(list.refusal, given, io);
  const found = list.value.filter(({ id }) => id.startsWith(typed.toLowerCase()));
  if (found.length > 1)
    throw new Unusable(`${found.length} imports begin with ${typed}. Write more of the id.`);
  const [entry] = found;
  if (!entry) return sayRefused(refused('not-found', { what: 'import', id: typed }).refusal, given, io);
  const command = { kind: 'import.reverse', id: entry.id, reason };
  const done = (await desk.mutate('act', { command })) as Result<Done>;
  return done.ok
    ? sayDone(done.value, given, io, () => `Taken back: ${entry.kind} from ${entry.file.name}.`)
    : sayRefused(done.refusal, given, io);
}
