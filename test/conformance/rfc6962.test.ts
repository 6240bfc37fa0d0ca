import { describe, expect, it } from 'vitest';
import {
  proveConsistency,
  proveInclusion,
  provesConsistency,
  provesInclusion,
} from '../../src-main/book/proof.ts';
import { EMPTY_TREE, leafHash, rootOf, withLeaf, type Hash } from '../../src-main/book/tree.ts';
import consistency from './data/rfc6962-consistency.json' with { type: 'json' };
import inclusion from './data/rfc6962-inclusion.json' with { type: 'json' };

type Case = readonly [
  name: string,
  a: number,
  b: number,
  first: number,
  second: number,
  proof: readonly number[],
  wrong: boolean,
];

const hashes = (all: readonly string[], places: readonly number[]): readonly Hash[] =>
  places.map((place) => Buffer.from(all[place] ?? '', 'base64'));
const hex = (hash: Hash): string => Buffer.from(hash).toString('hex');

describe('RFC 6962 proofs, good and bad', () => {
  it.each(inclusion.cases as unknown as Case[])(
    'inclusion %s',
    (_name, index, size, leaf, root, proof, wrong) => {
      const [leafBytes, rootBytes, ...path] = hashes(inclusion.hashes, [leaf, root, ...proof]) as [
        Hash,
        Hash,
        ...Hash[],
      ];
      expect(provesInclusion(leafBytes, index, size, path, rootBytes)).toBe(!wrong);
    },
  );

  it.each(consistency.cases as unknown as Case[])(
    'consistency %s',
    (_name, from, to, fromRoot, toRoot, proof, wrong) => {
      const [before, after, ...path] = hashes(consistency.hashes, [fromRoot, toRoot, ...proof]) as [
        Hash,
        Hash,
        ...Hash[],
      ];
      expect(provesConsistency(from, before, to, after, path)).toBe(!wrong);
    },
  );
});

// The eight leaves of certificate-transparency's own tests (RFC 6962 reference code), with its published roots.
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((text) => leafHash(Buffer.from(text, 'hex')));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('RFC 6962 roots', () => {
  it('of none to eight leaves are the published ones', () => {
    const trees = LEAVES.reduce(
      (all, leaf) => [...all, withLeaf(all.at(-1) ?? EMPTY_TREE, leaf)],
      [EMPTY_TREE],
    );
    expect(trees.map((tree) => hex(rootOf(tree)))).toEqual(ROOTS);
  });

  it('every proof we make, of up to 40 leaves, verifies, and with one bit changed does not', () => {
    const leaves = Array.from({ length: 40 }, (_, i) => leafHash(Buffer.from([i])));
    const rootAt = (size: number): Hash => rootOf(leaves.slice(0, size).reduce(withLeaf, EMPTY_TREE));
    const spoilt = (proof: readonly Hash[]): readonly Hash[] =>
      proof.map((hash, i) =>
        i === 0 ? Buffer.from(hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte))) : hash,
      );
    for (let size = 1; size <= leaves.length; size += 1) {
      for (let i = 0; i < size; i += 1) {
        const proof = proveInclusion(leaves, i, size);
        expect(provesInclusion(leaves[i] as Hash, i, size, proof, rootAt(size))).toBe(true);
        expect(provesInclusion(leaves[i] as Hash, i, size, spoilt(proof), rootAt(size))).toBe(size === 1);
        const older = proveConsistency(leaves, i + 1, size);
        expect(provesConsistency(i + 1, rootAt(i + 1), size, rootAt(size), older)).toBe(true);
        expect(provesConsistency(i + 1, rootAt(i + 1), size, rootAt(size), spoilt(older))).toBe(
          i + 1 === size,
        );
      }
    }
  });
});
