import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { canonical, parseCanonical } from '../../shared/kernel/canonical.ts';
import numbers from './data/es6-numbers.json' with { type: 'json' };
import figures from './data/rfc8785.json' with { type: 'json' };

const safe = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(safe);

describe('RFC 8785, published inputs and outputs', () => {
  it.each(figures.cases)(
    '$name: the library under ours writes the published bytes',
    ({ input, output, hex }) => {
      const text = canonicalize(JSON.parse(input)) ?? '';
      expect(text).toBe(output);
      expect(Buffer.from(text).toString('hex')).toBe(hex.replaceAll(' ', ''));
    },
  );

  it.each(figures.cases.filter(({ input }) => safe(JSON.parse(input))))(
    '$name: ours writes the same, and reads back only that',
    ({ input, output }) => {
      expect(canonical(JSON.parse(input))).toBe(output);
      expect(parseCanonical(output)).toEqual(JSON.parse(input));
      expect(() => parseCanonical(`${output} `)).toThrow(RangeError);
    },
  );

  it('what we refuse, fractions and large numbers, is refused in words', () => {
    const refused = figures.cases.filter(({ input }) => !safe(JSON.parse(input)));
    expect(refused.map(({ name }) => name)).toEqual(['values']);
    for (const { input } of refused) expect(() => canonical(JSON.parse(input))).toThrow('not a safe integer');
  });
});

describe('RFC 8785 appendix B, numbers', () => {
  it(`${numbers.numbers.length} numbers are written as ECMAScript writes them`, () => {
    for (const [bits = '', text = ''] of numbers.numbers) {
      const value = Buffer.from(bits.padStart(16, '0'), 'hex').readDoubleBE();
      expect([bits, canonicalize(value)]).toEqual([bits, text]);
    }
  });
});
