import { sha256 } from '../platform/sha256.ts';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/**
 * What must be kept of an RFC 6962 tree to let it grow: how many leaves, and the roots of its complete
 * subtrees from left to right, one for each 1 in the binary form of `size`.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Hash[];
}

export const EMPTY_TREE: Frontier = { size: 0, nodes: [] };

/** RFC 6962 2.1: SHA-256(0x00 || leaf). */
export function leafHash(leaf: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(leaf.length + 1);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return sha256(bytes);
}

const PAIR = Buffer.alloc(65, 1);

/** RFC 6962 2.1: SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  // Written and read before anybody else has a turn.
  PAIR.set(left, 1);
  PAIR.set(right, 33);
  return sha256(PAIR);
}

/** The tree with one more leaf. Amortised one hash. */
export function withLeaf(tree: Frontier, leaf: Hash): Frontier {
  const nodes = tree.nodes.slice();
  let node = leaf;
  for (let bits = tree.size; bits % 2 === 1; bits = Math.floor(bits / 2))
    node = nodeHash(nodes.pop() as Hash, node);
  nodes.push(node);
  return { size: tree.size + 1, nodes };
}

/** RFC 6962 2.1: the Merkle tree hash; of no leaves, SHA-256 of nothing. */
export function rootOf(tree: Frontier): Hash {
  return tree.nodes.length === 0
    ? sha256(new Uint8Array())
    : tree.nodes.reduceRight((right, left) => nodeHash(left, right));
}

export function sameHash(a: Hash | undefined, b: Hash): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
