import fc from 'fast-check';
import { expect, it } from 'vitest';
import { circlesOf } from '../../../../src-main/imports/people/managers.ts';
import { PairSet } from '../../../../src-main/imports/training/pair-set.ts';

it('[IM14] names exactly those from whom the line of managers comes back to themselves', () => {
  const table = fc.array(fc.integer({ min: -1, max: 9 }), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(table, (managers) => {
      const of = new Map(managers.map((manager, id) => [String(id), manager < 0 ? null : String(manager)]));
      const inCircle = [...of.keys()].filter((start) => {
        let here = of.get(start) ?? null;
        for (let step = 0; step < 10 && here !== null && here !== start; step += 1)
          here = of.get(here) ?? null;
        return here === start;
      });
      const found = circlesOf(of);
      expect([...found.keys()].sort()).toEqual(inCircle.sort());
      for (const circle of found.values())
        circle.forEach((id, at) => expect(of.get(id)).toBe(circle[(at + 1) % circle.length]));
    }),
  );
});

it('[IM19] a set of pairs knows what it was given and nothing else', () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 2 ** 41 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 3000 }), fc.array(pair, { maxLength: 50 }), (given, others) => {
      const set = new PairSet();
      const plain = new Set<string>();
      for (const [first, second] of given) {
        expect(set.add(first, second)).toBe(!plain.has(`${first} ${second}`));
        plain.add(`${first} ${second}`);
      }
      for (const [first, second] of [...given, ...others])
        expect(set.has(first, second)).toBe(plain.has(`${first} ${second}`));
    }),
    { numRuns: 30 },
  );
});
