import { resolve } from 'node:path';
import type { Done } from '../../../../shared/api/ports.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { SyncPage } from '../../../../shared/views/shape/sync-page.ts';
import { syncSentence, waitingText } from '../../../../shared/words/sync-words.ts';
import { instantText } from '../../../../shared/words/when.ts';
import type { Given } from '../arguments.ts';
import { Unusable, type ExitCode, type Io } from '../io.ts';
import type { Room } from '../room.ts';
import { atBook, sayDone, sayRefused, type Desk } from '../signed-in.ts';
import { namesIn, published, syncPage, troubleLines } from '../sync/sync-lines.ts';
import { under } from '../text-table.ts';

const USAGE =
  'wavebook share set DIR --reason TEXT, wavebook share status, wavebook share remove --reason TEXT';

export const share: Room = {
  name: 'share',
  usage: 'set DIR|status|remove',
  about: 'Share the book through a folder that other workstations reach, say how that stands, or end it.',
  options: {
    reason: { value: 'TEXT', about: 'why; it stands in the audit trail' },
    plain: { about: 'do not seal what lies there: whoever reaches the folder can then read the book' },
  },
  more: 'The folder must be there. “wavebook doctor --share DIR” tells whether it is fit. Removing ends sharing here; what lies there stays.',
  run: async (given, io) => {
    const [what, dir, ...rest] = given.words;
    if (rest.length > 0 || (dir !== undefined) !== (what === 'set'))
      throw new Unusable(`Share how? ${USAGE}.`);
    switch (what) {
      case 'set':
        return atBook(given, io, (desk) => shared(desk, resolve(io.cwd, dir ?? ''), given, io));
      case 'remove':
        return atBook(given, io, (desk) => removed(desk, given, io));
      case 'status':
        return atBook(given, io, (desk) => told(desk, given, io));
      default:
        throw new Unusable(`Share how? ${USAGE}.`);
    }
  },
};

function reasonOf(given: Given): string {
  const reason = given.text('reason');
  if (reason === null) throw new Unusable(`--reason is missing: ${USAGE}.`);
  return reason;
}

async function shared(desk: Desk, where: string, given: Given, io: Io): Promise<ExitCode> {
  const input = { where, sealed: !given.has('plain'), reason: reasonOf(given) };
  const done = (await desk.mutate('sync.share', input)) as Result<Done>;
  if (!done.ok) return sayRefused(done.refusal, given, io);
  const troubles = await published(desk);
  return sayDone({ ...done.value, where, troubles }, given, io, () =>
    [`The book is shared through ${where}.`, ...troubleLines(troubles, (origin) => origin)].join('\n'),
  );
}

async function removed(desk: Desk, given: Given, io: Io): Promise<ExitCode> {
  const done = (await desk.mutate('sync.unshare', { reason: reasonOf(given) })) as Result<Done>;
  if (!done.ok) return sayRefused(done.refusal, given, io);
  return sayDone(done.value, given, io, () => 'This workstation does not share the book any more.');
}

async function told(desk: Desk, given: Given, io: Io): Promise<ExitCode> {
  const page = await syncPage(desk);
  if (!page.ok) return sayRefused(page.refusal, given, io);
  return sayDone(page.value, given, io, (one) => statusLines(one).join('\n'));
}

function statusLines(page: SyncPage): readonly string[] {
  const { share: held, waiting, troubles } = page;
  const waits = waitingText(waiting);
  return [
    syncSentence(page),
    ...(held === null
      ? []
      : under([
          ['Folder', held.where],
          ['Sealed', held.sealed ? 'yes' : 'no: whoever reaches the folder can read the book'],
          ['Since', instantText(held.since)],
          ['Reached', held.reached === null ? 'not yet' : instantText(held.reached)],
        ])),
    ...(waits === null ? [] : [waits]),
    ...troubleLines(troubles, namesIn(page)),
  ];
}
