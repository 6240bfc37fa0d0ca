import type { Book } from '../../src-main/book/book.ts';
import { readDevice, type BookDevice } from '../../src-main/book/genesis.ts';
import { layoutOf } from '../../src-main/book/layout.ts';
import { openBook } from '../../src-main/book/open-book.ts';
import { systemClock } from '../../src-main/platform/clock.ts';
import { nodeDisk } from '../../src-main/platform/node-disk.ts';
import { nodeFiles } from '../../src-main/platform/node-files.ts';
import { systemProcesses } from '../../src-main/platform/processes.ts';
import { systemRandom } from '../../src-main/platform/random.ts';
import { systemTimer } from '../../src-main/platform/timer.ts';
import type { RoundResult } from '../../src-main/sync/contract.ts';
import { diskShare } from '../../src-main/sync/disk-share.ts';
import { roundMemory } from '../../src-main/sync/round-memory.ts';
import { runRound } from '../../src-main/sync/round.ts';
import { fields, type Fields } from '../simulation/devices/fields.ts';

const BY = { actor: 'anna', role: 'quality', session: '01890a5d-ac96-774b-bcce-b302099a8057' } as const;

/** This machine's files, clock and processes, for a book in `dir`. */
export function systemPorts(dir: string) {
  return {
    dir,
    files: nodeFiles(),
    clock: systemClock(),
    random: systemRandom(),
    timer: systemTimer(),
    processes: systemProcesses(),
    folding: fields.folding,
  };
}

export interface Station {
  readonly book: Book<Fields>;
  readonly identity: BookDevice;
  /** Records one action of so many events under a label. */
  say(label: string, size: number): Promise<void>;
  round(): Promise<RoundResult>;
  close(): Promise<void>;
}

/** A workstation on this machine's disk and a folder of it, as the app has them. */
export async function openStation(dir: string, root: string): Promise<Station> {
  const ports = systemPorts(dir);
  const { files, clock, random, timer } = ports;
  const book = await openBook(ports);
  await book.load([...fields.shards]);
  const identity = await readDevice(files, layoutOf(dir), dir);
  if (identity === null) throw new Error(`no identity in ${dir}`);
  const memory = roundMemory();
  const share = diskShare({ disk: nodeDisk(), root, random, timer });
  return {
    book,
    identity,
    say: async (label, size) => {
      await book.commit(
        Array.from({ length: size }, (_, index) => fields.say(`${index}`, label)),
        BY,
      );
    },
    round: () =>
      runRound(
        {
          book,
          share,
          files,
          clock,
          random,
          identity,
          members: () => fields.members(book.state()),
          blobsOf: () => [],
          version: '0.4.0',
        },
        memory,
      ),
    close: () => book.close(),
  };
}
