import type { Draft, Envelope } from '../../shared/events/envelope.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { codeOf } from '../platform/disk.ts';
import { deriveKey } from '../platform/sha256.ts';
import { AsOf } from './as-of.ts';
import { getBlob, putBlob } from './blobs.ts';
import type {
  Appended,
  Book,
  Branch,
  Incoming,
  Integrity,
  Merged,
  Notice,
  Taken,
  Verifying,
  Workstation,
} from './book.ts';
import { BookError } from './book-error.ts';
import type { By } from './envelopes.ts';
import { Gathering } from './gathering.ts';
import type { BookDevice, Genesis } from './genesis.ts';
import type { Ground } from './ground.ts';
import { Health } from './health.ts';
import { visitEvents } from './log-reader.ts';
import type { LogWriter } from './log-writer.ts';
import { Past } from './past.ts';
import { visitPlaces } from './places.ts';
import type { ReadBack } from './read-known.ts';
import { Queue } from './queue.ts';
import { Recorder } from './recorder.ts';
import { Upkeep } from './upkeep.ts';
import { verifyBook } from './verify.ts';
import type { Whole } from './whole.ts';

/** A book that is open. One action at a time is recorded; upkeep (checkpoints, state files) runs beside. */
export class OpenedBook<State, Shard extends string> implements Book<State, Shard> {
  readonly #ground: Ground<State>;
  readonly #whole: Whole<State>;
  readonly #health: Health<State>;
  readonly #recorder: Recorder<State>;
  readonly #gathering: Gathering<State>;
  readonly #upkeep: Upkeep<State>;
  readonly #asOf: AsOf<State>;
  readonly #past: Past<State>;
  readonly #notices: Notice[];
  readonly #listeners = new Set<(appended: Appended) => void>();

  constructor(ground: Ground<State>, { whole, faults, notices }: ReadBack<State>, writer: LogWriter | null) {
    [this.#ground, this.#whole, this.#notices] = [ground, whole, [...notices]];
    const [health, commits] = [new Health(ground, faults, whole.live.count), new Queue()];
    this.#health = health;
    this.#recorder = new Recorder(
      {
        ground,
        whole,
        health,
        commits,
        said: (notice) => this.#notices.push(notice),
        recorded: (...what) => this.#recorded(...what),
      },
      writer,
    );
    this.#upkeep = new Upkeep(ground, whole, {
      sign: () => void this.#recorder.writable(),
      save: () => !this.#recorder.readOnly && health.sound,
    });
    this.#asOf = new AsOf(ground.ports.folding, (from, to, see) => this.visit(from, to, see));
    this.#past = new Past(whole, this.#asOf, ground.ports.folding);
    this.#gathering = new Gathering(ground, whole, {
      commits,
      writable: () => this.#mayTake(),
      swapped: (changed) => this.#swapped(changed),
      rewritten: () => this.#recorder.reopen(),
    });
  }

  get dir(): string {
    return this.#ground.ports.dir;
  }

  get info(): Genesis {
    return this.#ground.genesis;
  }

  get device(): Workstation {
    const { device, genesis, origin, key } = this.#ground;
    return {
      id: device?.id ?? genesis.device.id,
      name: device?.name ?? '',
      origin,
      publicKey: Buffer.from(key.publicKey).toString('hex'),
      incarnation: device?.incarnation ?? 1,
    };
  }

  get readOnly(): boolean {
    return this.#recorder.readOnly;
  }

  notices(): readonly Notice[] {
    return [...this.#notices, ...this.#upkeep.notices()];
  }

  state(): State {
    return this.#whole.live.state;
  }

  integrity(): Integrity {
    return this.#health.integrity;
  }

  count(): number {
    return this.#whole.live.count;
  }

  load(shards: readonly Shard[]): Promise<void> {
    return this.#recorder.load(shards);
  }

  commit(drafts: readonly Draft[], by: By, at?: Instant): Promise<readonly Envelope[]> {
    return this.#recorder.commit(drafts, by, at);
  }

  async commitMany(drafts: AsyncIterable<Draft>, of: number, by: By, at?: Instant): Promise<Appended> {
    const appended = await this.#recorder.commitMany(drafts, of, by, at);
    this.#upkeep.atOnce();
    return appended;
  }

  #recorded(appended: Appended, before: number, authority: boolean): void {
    this.#upkeep.keepUp(before, this.#whole.own.head.count);
    this.#tell(appended);
    // Who may write has changed, and so what counts.
    if (authority && this.#whole.shared) this.#mergeAside();
  }

  #mergeAside(): void {
    this.#gathering.merge().catch((error: unknown) => {
      this.#notices.push({ code: 'upkeep-failed', data: { what: codeOf(error) || String(error) } });
    });
  }

  /** The events are recorded whatever a listener does: its error is thrown where no commit catches it. */
  #tell(appended: Appended): void {
    for (const listener of this.#listeners) {
      try {
        listener(appended);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  async read(from: number, to: number): Promise<readonly Envelope[]> {
    const events: Envelope[] = [];
    await this.visit(from, to, (event) => events.push(event));
    return events;
  }

  visit(
    from: number,
    to: number,
    see: (event: Envelope) => void,
    which?: (index: number) => boolean,
  ): Promise<void> {
    const { order, own, logs } = this.#whole;
    return order.plain
      ? visitEvents({ ...own.reading(), end: this.#whole.live.head }, from, to, see, which)
      : visitPlaces(order, logs, from, to, (event) => see(event), which);
  }

  asOf(position: number): Promise<State> {
    return this.#asOf.state(Math.min(position, this.count()));
  }

  past(index: number): Promise<{ readonly state: State; readonly count: number }> {
    return this.#past.of(index);
  }

  branches(): readonly Branch[] {
    return this.#whole.list();
  }

  lines(origin: string, from: number, to: number): AsyncIterable<readonly Uint8Array[]> {
    return this.#gathering.lines(origin, from, to);
  }

  async note(origin: string): Promise<string | null> {
    if (origin === this.#ground.origin && this.#ground.device) return this.#upkeep.signed([]);
    return (await this.#whole.branches.get(origin)?.checkpoints.newestNote()) ?? null;
  }

  take(incoming: Incoming): Promise<Taken> {
    return this.#gathering.take(incoming);
  }

  merge(): Promise<Merged> {
    return this.#gathering.merge();
  }

  mend(incoming: Incoming, from: number): Promise<Taken> {
    return this.#gathering.mend(incoming, from);
  }

  placeOf(origin: string, seq: number): number | null {
    return this.#whole.order.placeOf(origin, seq);
  }

  /** Others' events came in, or who counts has changed. */
  #swapped(changed: Appended): void {
    this.#asOf.dropFrom(changed.from);
    this.#upkeep.saveSoon();
    this.#tell(changed);
  }

  /** Our own damage holds up our own events alone. */
  #mayTake(): void {
    const damaged = this.#ground.lock !== null && this.#health.blocking !== null;
    if (this.#recorder.closed || (this.readOnly && !damaged))
      throw new BookError('read-only', { dir: this.dir });
  }

  async verify(how: Verifying<State> = {}): Promise<Integrity> {
    const sound = !this.readOnly || this.#health.integrity.kind === 'intact';
    return this.#health.found(await verifyBook(this.#ground, this.#whole, how, sound));
  }

  checkpoint(): Promise<string> {
    return this.#upkeep.sign();
  }

  async checkpointWith(extension: readonly string[]): Promise<string> {
    this.#recorder.writable();
    return this.#upkeep.signed(extension);
  }

  sign(bytes: Uint8Array): Uint8Array {
    return this.#secret().signer.sign(bytes);
  }

  derive(purpose: string): Uint8Array {
    return deriveKey(this.#secret().seed, this.#ground.genesis.id, purpose);
  }

  #secret(): BookDevice {
    const { device } = this.#ground;
    if (device === null) throw new BookError('read-only', { dir: this.dir });
    return device;
  }

  putBlob(bytes: Uint8Array): Promise<Digest> {
    if (this.readOnly || this.#recorder.closed)
      return Promise.reject(new BookError('read-only', { dir: this.dir }));
    return putBlob(this.#ground.ports.files, this.#ground.layout, bytes);
  }

  getBlob(digest: Digest): Promise<Uint8Array | null> {
    return getBlob(this.#ground.ports.files, this.#ground.layout, digest);
  }

  onAppend(listener: (appended: Appended) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async announce(address: string, token: string): Promise<void> {
    await this.#ground.lock?.announce(address, token);
  }

  flush(): Promise<void> {
    return this.#upkeep.save();
  }

  async close(): Promise<void> {
    if (this.#recorder.closed) return;
    this.#upkeep.stop();
    await this.#recorder.stop();
    try {
      await this.#gathering.settled();
      await this.#upkeep.settle();
    } finally {
      await this.#recorder.close();
      await this.#ground.lock?.release();
    }
  }
}
