import { basename, dirname } from 'node:path';
import { Low } from 'lowdb';
import { canonical } from '../../shared/kernel/canonical.ts';
import type { Digest } from '../../shared/kernel/digest.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Files } from '../platform/files.ts';
import { nextTurn } from '../platform/next-turn.ts';
import type { Said } from './authority.ts';
import { INDEX, type Folding } from './folding.ts';
import type { Layout } from './layout.ts';
import { headOf, type LogHead } from './log-head.ts';
import { AlteredShard, seal, shardFile, type Sealed } from './shard-file.ts';

/** Of each shard: how many events there were when one last touched it, and the MAC of its file. */
export type ShardMarks = ReadonlyMap<string, { readonly seen: number; readonly mac: string }>;

/** What the index file says: up to where the state is folded, and which files belong to that. */
export interface SavedIndex {
  readonly head: LogHead;
  /** How many events of all origins. */
  readonly count: number;
  readonly marks: ShardMarks;
  readonly data: Json;
  readonly heads: SavedHeads;
}

/** Up to where the logs were read and folded when a state was saved. */
export interface SavedHeads {
  /** The end of each log, by origin. */
  readonly head: { readonly [origin: string]: Json };
  /** Of each other origin how far it is folded. */
  readonly folded?: { readonly [origin: string]: Reached };
  /** Origins by first appearance, and the digest of the file of the order. */
  readonly order?: { readonly origins: readonly string[]; readonly digest: string };
  /** How many events of others our own newest event had seen. */
  readonly seen?: { readonly [origin: string]: number };
  /** What events say of who may write. */
  readonly said?: readonly Said[];
}

/** How far a branch is folded. */
export interface Reached {
  readonly count: number;
  /** Of its last folded event. */
  readonly hash: Digest;
  readonly lamport: number;
}

/** What belongs to a state at one moment: heads for its index, and files that must lie there before it. */
export interface Ledger {
  readonly head: SavedHeads;
  readonly flush: () => Promise<void>;
}

export type WhyRebuilt = 'missing' | 'altered' | 'older';

/** The state as files, one a shard. Every byte of them follows from the log and the device's key. */
export class StateStore<State> {
  readonly #ports: {
    readonly files: Files;
    readonly layout: Layout;
    readonly key: Uint8Array;
    readonly origin: string;
    readonly folding: Folding<State>;
  };
  #tidied = false;

  constructor(ports: {
    files: Files;
    layout: Layout;
    key: Uint8Array;
    origin: string;
    folding: Folding<State>;
  }) {
    this.#ports = ports;
  }

  async readIndex(): Promise<SavedIndex | WhyRebuilt> {
    const sealed = await this.#read(INDEX, '');
    if (typeof sealed === 'string') return sealed;
    const body = JSON.parse(sealed.text) as IndexBody;
    const head = body.version === this.#ports.folding.version && body.head[this.#ports.origin];
    if (!head) return 'older';
    const others = Object.values(body.folded ?? {}).reduce((sum, { count }) => sum + count, 0);
    return {
      head: headOf(head),
      count: headOf(head).count + others,
      marks: new Map(Object.entries(body.shards)),
      data: body.data,
      heads: body,
    };
  }

  /** The JSON of a shard, if its file (or the one a crash kept from being renamed) is the marked one. */
  async readShard(shard: string, mac: string): Promise<{ readonly data: Json } | WhyRebuilt> {
    const now = await this.#read(shard, '');
    const good = typeof now !== 'string' && now.mac === mac ? now : await this.#read(shard, '.next');
    if (typeof good === 'string' || good.mac !== mac) return typeof now === 'string' ? now : 'older';
    return { data: (JSON.parse(good.text) as ShardBody).data };
  }

  /**
   * Writes the shards in `dirty` and the index, and gives the marks of all. New before old: shards go to
   * `.next`, the index makes them the valid ones, and only then do they take their names.
   */
  async save(
    heads: SavedHeads,
    data: (shard: string) => Json,
    dirty: ReadonlyMap<string, number>,
    marks: ShardMarks,
  ): Promise<ShardMarks> {
    if (!this.#tidied) await this.#tidy(marks);
    const all = new Map(marks);
    const written = [...dirty.keys()].filter((shard) => shard !== INDEX);
    for (const shard of written) {
      await nextTurn();
      all.set(shard, await this.#writeShard(shard, dirty.get(shard) ?? 0, data(shard)));
    }
    const body: IndexBody = {
      ...heads,
      data: data(INDEX),
      shard: INDEX,
      shards: Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1))),
      version: this.#ports.folding.version,
    };
    await this.#write(INDEX, '', canonical(body));
    for (const shard of written)
      await this.#ports.files.move(
        `${this.#ports.layout.shard(shard)}.next`,
        this.#ports.layout.shard(shard),
      );
    return all;
  }

  /** Once a session: what a crash kept from its name gets it, if it is the marked one, or goes. */
  async #tidy(marks: ShardMarks): Promise<void> {
    const { files, layout } = this.#ports;
    const names = new Set(
      ((await files.list(dirname(layout.shard(INDEX)))) ?? []).map((entry) => entry.name),
    );
    for (const [shard, { mac }] of marks) {
      const [path, next] = [layout.shard(shard), `${layout.shard(shard)}.next`];
      if (!names.has(basename(next))) continue;
      const sealed = await this.#read(shard, '.next');
      await (typeof sealed !== 'string' && sealed.mac === mac ? files.move(next, path) : files.remove(next));
    }
    this.#tidied = true;
  }

  async #writeShard(shard: string, seen: number, data: Json): Promise<{ seen: number; mac: string }> {
    const body: ShardBody = { data, seen, shard, version: this.#ports.folding.version };
    return { seen, mac: (await this.#write(shard, '.next', canonical(body))).mac };
  }

  async #write(shard: string, ending: string, text: string): Promise<Sealed> {
    const database = new Low<Sealed>(this.#file(shard, ending), seal(shard, text, this.#ports.key));
    await database.write();
    return database.data;
  }

  async #read(shard: string, ending: string): Promise<Sealed | WhyRebuilt> {
    const nothing: Sealed = { text: '', mac: '' };
    const database = new Low<Sealed>(this.#file(shard, ending), nothing);
    try {
      await database.read();
      return database.data === nothing ? 'missing' : database.data;
    } catch (error) {
      if (error instanceof AlteredShard) return 'altered';
      throw error;
    }
  }

  #file(shard: string, ending: string) {
    const { files, layout, key } = this.#ports;
    return shardFile(files, `${layout.shard(shard)}${ending}`, shard, key);
  }
}

interface IndexBody extends SavedHeads {
  readonly data: Json;
  readonly shard: string;
  readonly shards: { readonly [shard: string]: { readonly seen: number; readonly mac: string } };
  readonly version: number;
}

interface ShardBody {
  readonly data: Json;
  readonly seen: number;
  readonly shard: string;
  readonly version: number;
}
