import { EMPTY_TREE, nodeHash, rootOf, sameHash, withLeaf, type Hash } from './tree.ts';

/** RFC 6962 2.1.1: the hashes that lead from leaf `index` to the root of the first `size` leaves. */
export function proveInclusion(
  leaves: readonly Hash[],
  index: number,
  size = leaves.length,
): readonly Hash[] {
  return path(leaves.slice(0, size), index);
}

/** RFC 6962 2.1.2: the hashes that show the first `from` leaves to be a prefix of the first `to`. */
export function proveConsistency(leaves: readonly Hash[], from: number, to = leaves.length): readonly Hash[] {
  return from === 0 || from === to ? [] : subproof(leaves.slice(0, to), from, true);
}

/** Whether `proof` leads from the leaf hash at `index` to `root` (RFC 9162 2.1.3.2). */
export function provesInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  if (index < 0 || index >= size || leaf.length !== 32) return false;
  let [at, last, node] = [index, size - 1, leaf];
  for (const hash of proof) {
    if (last === 0) return false;
    const left = at % 2 === 1 || at === last;
    node = left ? nodeHash(hash, node) : nodeHash(node, hash);
    if (left) while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(node, root);
}

/** Whether `proof` shows the tree `(from, fromRoot)` to be a prefix of `(to, toRoot)` (RFC 9162 2.1.4.2). */
export function provesConsistency(
  from: number,
  fromRoot: Hash,
  to: number,
  toRoot: Hash,
  proof: readonly Hash[],
): boolean {
  // Of nothing there is nothing to show: such a proof would be taken for one.
  if (from > to || from <= 0) return false;
  if (from === to) return proof.length === 0 && sameHash(fromRoot, toRoot);
  // A complete subtree needs no proof of itself: its root is the first step.
  const steps = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  const first = steps.shift();
  return first !== undefined && proof.length > 0 && climb(from - 1, to - 1, first, steps, fromRoot, toRoot);
}

function climb(
  fromLast: number,
  toLast: number,
  first: Hash,
  steps: readonly Hash[],
  fromRoot: Hash,
  toRoot: Hash,
): boolean {
  let [at, last, old, grown] = [fromLast, toLast, first, first];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  for (const hash of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, grown] = [nodeHash(hash, old), nodeHash(hash, grown)];
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      grown = nodeHash(grown, hash);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(old, fromRoot) && sameHash(grown, toRoot);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

/** The largest power of two below `size`. */
function split(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function path(leaves: readonly Hash[], index: number): readonly Hash[] {
  if (leaves.length <= 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...path(leaves.slice(0, k), index), rootOfLeaves(leaves.slice(k))]
    : [...path(leaves.slice(k), index - k), rootOfLeaves(leaves.slice(0, k))];
}

function subproof(leaves: readonly Hash[], from: number, whole: boolean): readonly Hash[] {
  if (from === leaves.length) return whole ? [] : [rootOfLeaves(leaves)];
  const k = split(leaves.length);
  return from <= k
    ? [...subproof(leaves.slice(0, k), from, whole), rootOfLeaves(leaves.slice(k))]
    : [...subproof(leaves.slice(k), from - k, false), rootOfLeaves(leaves.slice(0, k))];
}

function rootOfLeaves(leaves: readonly Hash[]): Hash {
  return rootOf(leaves.reduce(withLeaf, EMPTY_TREE));
}
