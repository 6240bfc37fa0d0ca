import { EMPTY_TREE, leafHash, rootOf, withLeaf, type Frontier, type Hash } from '../book/tree.ts';

const EVERY = 256;

/**
 * The root of an origin's tree at any size that is here. Every 256th frontier is kept, so that asking again costs few
 * lines; the first time it costs reading them all, which happens only where something is to be compared.
 */
export class Roots {
  readonly #lines: (from: number, to: number) => AsyncIterable<readonly Uint8Array[]>;
  readonly #frontiers: Frontier[] = [EMPTY_TREE];

  constructor(lines: (from: number, to: number) => AsyncIterable<readonly Uint8Array[]>) {
    this.#lines = lines;
  }

  /** `size` must not be more than what is here. */
  async at(size: number): Promise<Hash> {
    return rootOf(await this.frontierAt(size));
  }

  async frontierAt(size: number): Promise<Frontier> {
    const start = Math.min(Math.floor(size / EVERY), this.#frontiers.length - 1);
    let tree = this.#frontiers[start] as Frontier;
    if (tree.size === size) return tree;
    for await (const lines of this.#lines(tree.size, size)) {
      for (const line of lines) {
        tree = withLeaf(tree, leafHash(line));
        if (tree.size === this.#frontiers.length * EVERY) this.#frontiers.push(tree);
      }
    }
    return tree;
  }
}
