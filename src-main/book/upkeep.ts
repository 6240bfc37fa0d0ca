import { codeOf } from '../platform/disk.ts';
import { BookError } from './book-error.ts';
import { signCheckpoint } from './checkpoint.ts';
import type { Notice } from './fault.ts';
import type { Ground } from './ground.ts';
import type { LiveState } from './live-state.ts';
import { Queue } from './queue.ts';

/** A checkpoint is signed whenever the log passes a multiple of this. */
const CHECKPOINT_EVERY = 256;
/** The state files are written so long after a commit, or after so many events. */
const SAVE_MS = 2000;
const FLUSH_EVERY = 2048;

/** Checkpoints and state files: beside the commits, never in their way, one at a time. */
export class Upkeep<State> {
  readonly #ground: Ground<State>;
  readonly #live: LiveState<State>;
  readonly #may: { sign(): void; save(): boolean };
  readonly #notices: Notice[] = [];
  readonly #queue = new Queue();
  #saved: number;
  #stopTimer: (() => void) | null = null;

  /** `may.sign` throws where nothing may be written; `may.save` says whether the state is worth saving. */
  constructor(ground: Ground<State>, live: LiveState<State>, may: { sign(): void; save(): boolean }) {
    this.#ground = ground;
    this.#live = live;
    this.#may = may;
    this.#saved = live.head.count;
  }

  /** What failed since. */
  notices(): readonly Notice[] {
    return this.#notices;
  }

  /** After a commit: what it makes due. */
  keepUp(before: number): void {
    const { count } = this.#live.head;
    if (Math.floor(before / CHECKPOINT_EVERY) !== Math.floor(count / CHECKPOINT_EVERY))
      this.#aside(() => this.#sign());
    if (count - this.#saved >= FLUSH_EVERY) {
      this.#saved = count;
      this.#aside(() => this.#save());
    }
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

  stop(): void {
    this.#stopTimer?.();
  }

  /** For closing: the last checkpoint and the state. */
  settle(): Promise<void> {
    return this.#queue.run(async () => {
      if (!this.#may.save()) return;
      if (this.#live.head.count > 0) await this.#keepCheckpoint();
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
    const { tree } = this.#live.head;
    const { device, genesisDigest, key, checkpoints } = this.#ground;
    if (device === null) return null;
    const note = signCheckpoint(tree, genesisDigest, key.name, device.signer);
    await checkpoints.keep(tree.size, note);
    return note;
  }

  async #save(): Promise<void> {
    if (!this.#may.save()) return;
    const { count } = this.#live.head;
    await this.#ground.offsets.flush();
    await this.#live.save();
    this.#saved = count;
  }
}
