import type { JoinRequest } from '../../../shared/domain/device.ts';
import type { Book } from '../../../src-main/book/book.ts';
import type { BookDevice } from '../../../src-main/book/genesis.ts';
import { readDevice } from '../../../src-main/book/genesis.ts';
import { layoutOf } from '../../../src-main/book/layout.ts';
import type { OpenBook } from '../../../src-main/book/ground.ts';
import { openBook } from '../../../src-main/book/open-book.ts';
import type { CrashDisk } from '../../../src-main/platform/crash-disk.ts';
import { crashFiles } from '../../../src-main/platform/crash-files.ts';
import type { Files } from '../../../src-main/platform/files.ts';
import { fixedClock } from '../../../src-main/platform/fixed-clock.ts';
import { manualTimer } from '../../../src-main/platform/manual-timer.ts';
import { seededRandom, type SeededRandom } from '../../../src-main/platform/seeded-random.ts';
import type { RoundPorts } from '../../../src-main/sync/contract.ts';
import { roundMemory } from '../../../src-main/sync/round-memory.ts';
import type { ShareClient } from '../../fixtures/sync/simulated-share.ts';
import { powerOut } from '../../unit/src-main/book/lib/power-out.ts';
import type { Meaning } from './meaning.ts';
import { Mirror } from './mirror.ts';

export const DIR = '/book';
const START = Date.UTC(2026, 10, 22, 8);
const DAY = 86_400_000;

export interface MachinePlan<State> {
  readonly name: string;
  readonly seed: number;
  readonly client: ShareClient;
  readonly meaning: Meaning<State>;
  readonly files: (files: Files) => Files;
}

/** One workstation: a disk that can lose power, the book on it while it is open, and its view of the shared folder. */
export class Machine<State> {
  readonly name: string;
  readonly client: ShareClient;
  readonly meaning: Meaning<State>;
  readonly random: SeededRandom;
  readonly disk: CrashDisk;
  readonly files: Files;
  readonly clock: ReturnType<typeof fixedClock>;
  timer = manualTimer();
  book: Book<State> | null = null;
  mirror: Mirror | null = null;
  /** What its rounds remember while it runs, and the requests to join that the last one saw. */
  memory = roundMemory();
  asked: readonly JoinRequest[] = [];
  /** Under which it may write on the share: every life it ever had. */
  readonly origins = new Set<string>();
  /** Labels of actions that were acknowledged here, and of those whose commit failed. */
  readonly acknowledged = new Set<string>();
  readonly doubtful = new Set<string>();
  #process = 1;

  constructor({ name, seed, client, meaning, files }: MachinePlan<State>) {
    this.name = name;
    this.client = client;
    this.meaning = meaning;
    this.random = seededRandom(seed);
    const crash = crashFiles(this.random);
    [this.disk, this.files] = [crash.disk, files(crash.files)];
    // Nobody's clock can be trusted: days apart, and the times of events with them.
    const skew = this.random.next(5) === 0 ? (this.random.next(9) - 4) * DAY : this.random.next(60_000);
    this.clock = fixedClock(
      { ms: START + skew, offset: 60, zone: 'Europe/Berlin' },
      700 + this.random.next(600),
    );
  }

  get ports(): OpenBook<State> & { readonly timer: ReturnType<typeof manualTimer> } {
    const { files, clock, random, timer, meaning } = this;
    return {
      dir: DIR,
      files,
      clock,
      random,
      timer,
      folding: meaning.folding,
      processes: {
        self: () => ({ pid: this.#process, start: 'x', host: 'sim' }),
        runs: ({ pid }) => pid === this.#process,
      },
    };
  }

  /** The book, opened if it is not. */
  async opened(): Promise<Book<State>> {
    if (this.book) return this.book;
    this.book = await openBook(this.ports);
    this.origins.add(this.book.device.origin);
    this.mirror = new Mirror(this.book);
    await this.book.load([...this.meaning.shards]);
    return this.book;
  }

  async close(): Promise<void> {
    const { book } = this;
    this.#drop();
    await book?.close();
  }

  /** The power fails, now or where the disk's plan has cut it; the machine starts again with what its disk kept. */
  async crash(): Promise<void> {
    this.#drop();
    this.client.crash();
    await powerOut(this.disk);
    this.#process += 1;
    // What died must not act on: its timers die with it.
    this.timer = manualTimer();
  }

  #drop(): void {
    this.mirror?.stop();
    this.book = null;
    this.mirror = null;
    this.memory = roundMemory();
  }

  async identity(): Promise<BookDevice> {
    const device = await readDevice(this.files, layoutOf(DIR), DIR);
    if (device === null) throw new Error(`${this.name} has no identity`);
    return device;
  }

  async roundPorts(book: Book<State>): Promise<RoundPorts<State>> {
    const { client: share, files, clock, random, meaning } = this;
    return {
      book,
      share,
      files,
      clock,
      random,
      identity: await this.identity(),
      members: () => meaning.members(book.state()),
      blobsOf: () => [],
      version: '0.4.0',
    };
  }

  /** Everything on the disk, as one who copies the whole of it finds it. */
  image(): ReadonlyMap<string, Uint8Array> {
    return new Map(this.disk.paths.map((path) => [path, (this.disk.peek(path) ?? new Uint8Array()).slice()]));
  }

  async putBack(image: ReadonlyMap<string, Uint8Array>): Promise<void> {
    await this.files.remove(DIR);
    for (const [path, bytes] of image) await this.files.write(path, bytes);
  }
}
