import { ZERO_DIGEST, type Digest } from '../../shared/kernel/digest.ts';
import type { Json } from '../../shared/kernel/json.ts';
import type { Line } from './line.ts';
import { EMPTY_TREE, withLeaf, type Frontier } from './tree.ts';

/** Where a log ends: all that is needed to go on from there. */
export interface LogHead {
  /** How many events. */
  readonly count: number;
  /** Bytes up to the end of the last line, with its line break. */
  readonly bytes: number;
  /** Where the last line starts. */
  readonly start: number;
  /** SHA-256 of the last line, without its line break. */
  readonly hash: Digest;
  readonly lamport: number;
  readonly tree: Frontier;
}

export const EMPTY_LOG: LogHead = {
  count: 0,
  bytes: 0,
  start: 0,
  hash: ZERO_DIGEST,
  lamport: 0,
  tree: EMPTY_TREE,
};

/** The head once `line` is the last. */
export function headAfter(head: LogHead, line: Line): LogHead {
  const { lamport, seq } = line.place;
  const bytes = line.offset + line.bytes.length + 1;
  return {
    count: seq + 1,
    bytes,
    start: line.offset,
    hash: line.hash,
    lamport,
    tree: withLeaf(head.tree, line.leaf),
  };
}

export function headJson(head: LogHead): Json {
  const { count, bytes, start, hash, lamport } = head;
  return {
    count,
    bytes,
    start,
    hash,
    lamport,
    frontier: head.tree.nodes.map((node) => Buffer.from(node).toString('hex')),
  };
}

/** Only for JSON that `headJson` gave and a MAC protects. */
export function headOf(json: Json): LogHead {
  const { frontier, ...rest } = json as unknown as Omit<LogHead, 'tree'> & { frontier: readonly string[] };
  return { ...rest, tree: { size: rest.count, nodes: frontier.map((node) => Buffer.from(node, 'hex')) } };
}
