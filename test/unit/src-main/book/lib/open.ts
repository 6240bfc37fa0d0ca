import { openBook } from '../../../../../src-main/book/open-book.ts';
import { makeBook } from '../../../../../src-main/book/make-book.ts';
import type { Book } from '../../../../../src-main/book/book.ts';
import type { OpenBook } from '../../../../../src-main/book/ground.ts';
import { fixedClock } from '../../../../../src-main/platform/fixed-clock.ts';
import type { Files } from '../../../../../src-main/platform/files.ts';
import { manualTimer } from '../../../../../src-main/platform/manual-timer.ts';
import { memoryFiles } from '../../../../../src-main/platform/memory-files.ts';
import type { Processes } from '../../../../../src-main/platform/processes.ts';
import { seededRandom } from '../../../../../src-main/platform/seeded-random.ts';
import { tally, type Tally } from './tally.ts';

export const noon = { ms: Date.UTC(2026, 10, 18, 11), offset: 60, zone: 'Europe/Berlin' };

/** A process that runs as long as `alive` says. */
export function processOf(pid: number, alive: (pid: number) => boolean = () => true): Processes {
  return { self: () => ({ pid, start: 'once', host: 'plant-7' }), runs: (mark) => alive(mark.pid) };
}

type Ports = OpenBook<Tally> & { readonly timer: ReturnType<typeof manualTimer> };

export function portsOn(files: Files, seed = 1, dir = '/books/nord'): Ports {
  return {
    dir,
    files,
    clock: fixedClock(noon, 1000),
    random: seededRandom(seed),
    timer: manualTimer(),
    folding: tally,
    processes: processOf(1),
  };
}

export async function madeBook(ports: Ports): Promise<Ports> {
  const book = {
    dir: ports.dir,
    name: 'Nord',
    site: 'Plant Nord',
    zone: 'Europe/Berlin',
    deviceName: 'QA office',
  };
  await makeBook(book, ports.files, ports.clock, ports.random);
  return ports;
}

/** A new, open book in memory. */
export async function newBook(): Promise<{
  readonly book: Book<Tally>;
  readonly ports: Ports;
  readonly all: Map<string, Uint8Array>;
}> {
  const files = memoryFiles();
  const ports = await madeBook(portsOn(files));
  return { book: await openBook(ports), ports, all: files.all };
}
