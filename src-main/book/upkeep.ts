import { codeOf } from '../platform/disk.ts';
import { BookError } from './book-error.ts';
import { signCheckpoint } from './checkpoint.ts';
import type { Notice } from './fault.ts';
import type { Ground } from './ground.ts';
import { Queue } from './queue.ts';
import type { Whole } from './whole.ts';

/** A checkpoint is signed whenever the log passes a multiple of this. */
const CHECKPOINT_EVERY = 256;
/** The state files are written so long after a commit, or after so many events. */
const SAVE_MS = 2000;
const FLUSH_EVERY = 2048;

/** Checkpoints and state files: beside the commits, never in their way, one at a time. */
export class Upkeep<State> {
  readonly #ground: Ground<State>;
  readonly #whole: Whole<State>;
  readonly #may: { sign(): void; save(): boolean };
  readonly #notices: Notice[] = [];
  readonly #queue = new Queue();
  #saved: number;
  #stopTimer: (() => void) | null = null;

  /** `may.sign` throws where nothing may be written; `may.save` says whether the state is worth saving. */
  constructor(ground: Ground<State>, whole: Whole<State>, may: { sign(): void; save(): boolean }) {
    this.#ground = ground;
    this.#whole = whole;
    this.#may = may;
    this.#saved = whole.live.count;
  }

  /** What failed since. */
  notices(): readonly Notice[] {
    return this.#notices;
  }

  /** After a commit that let our log grow: what it makes due. */
  keepUp(before: number, after: number): void {
    if (Math.floor(before / CHECKPOINT_EVERY) !== Math.floor(after / CHECKPOINT_EVERY))
      this.#aside(() => this.#sign());
    const { count } = this.#whole.live;
    if (count - this.#saved >= FLUSH_EVERY) {
      this.#saved = count;
      this.#aside(() => this.#save());
    }
    this.saveSoon();
  }

  /** In a while, with what comes until then. */
  saveSoon(): void {
    // Not set anew at each commit: that would cost more than the events that are then saved twice.
    this.#stopTimer ??= this.#ground.ports.timer.after(SAVE_MS, () => {
      this.#stopTimer = null;
      this.#aside(() => this.#save());
    });
  }

  /** After so much that it is not to be read again after a crash, nor kept from a witness until more comes. */
  atOnce(): void {
    this.#aside(() => this.#sign());
    this.#aside(() => this.#save());
  }

  sign(): Promise<string> {
    return this.#queue.run(() => this.#sign());
  }

  save(): Promise<void> {
    return this.#queue.run(() => this.#save());
  }

  /** The note of what the log is now, with more lines; kept nowhere. */
  signed(extension: readonly string[]): Promise<string> {
    const { device, genesisDigest, key } = this.#ground;
    if (device === null) return Promise.reject(new BookError('read-only', { dir: this.#ground.ports.dir }));
    return Promise.resolve(
      signCheckpoint(this.#whole.live.head.tree, genesisDigest, key.name, device.signer, extension),
    );
  }

  stop(): void {
    this.#stopTimer?.();
  }

  /** For closing: the last checkpoint and the state. */
  settle(): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#may.save()) return;
      if (this.#whole.live.head.count > 0) await this.#keepCheckpoint();
      await this.#save();
    });
  }

  /** Upkeep can fail without harm to the record: it is said, and tried again at the next occasion. */
  #aside(act: () => Promise<unknown>): void {
    this.#queue.run(act).catch((error: unknown) => {
      this.#notices.push({ code: 'upkeep-failed', data: { what: codeOf(error) || String(error) } });
    });
  }

  async #sign(): Promise<string> {
    this.#may.sign();
    const note = await this.#keepCheckpoint();
    if (note === null) throw new BookError('read-only', { dir: this.#ground.ports.dir });
    return note;
  }

  async #keepCheckpoint(): Promise<string | null> {
    const { tree } = this.#whole.live.head;
    const { device, genesisDigest, key, checkpoints } = this.#ground;
    if (device === null) return null;
    const note = signCheckpoint(tree, genesisDigest, key.name, device.signer);
    await checkpoints.keep(tree.size, note);
    return note;
  }

  async #save(): Promise<void> {
    if (!this.#may.save()) return;
    const { live, branches, ledger } = this.#whole;
    const { count } = live;
    for (const branch of branches.values()) await branch.offsets.flush();
    await live.save(ledger);
    this.#saved = count;
  }
}
