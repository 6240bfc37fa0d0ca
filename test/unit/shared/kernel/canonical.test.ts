import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, ordered, parseCanonical } from '../../../../shared/kernel/canonical.ts';

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    wellFormed,
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(wellFormed, fc.nat().map(String)), tie('value')),
  ),
})).value;

describe('canonical JSON', () => {
  it('is what the reference writes, for any value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('reads back to the same value, and to the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonical(value);
        expect(canonical(parseCanonical(text))).toBe(text);
        expect(canonical(ordered(value))).toBe(text);
      }),
    );
  });

  it.each([
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['a blank', '{"a": 1}'],
    ['a number written otherwise', '{"a":1.0}'],
    ['an escape that is not needed', '{"a":"\\u0041"}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a large number', '9007199254740993'],
    ['a fraction', '0.5'],
    ['minus zero', '-0'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseCanonical(text)).toThrow(RangeError);
  });

  it.each([
    ['a fraction', 0.5],
    ['infinity', Infinity],
    ['no number', NaN],
    ['2^53', 2 ** 53],
    ['a lone surrogate', '\ud800'],
  ])('refuses to write %s, alone or inside', (_what, value) => {
    expect(() => canonical(value)).toThrow(RangeError);
    expect(() => canonical({ deep: [value] })).toThrow(RangeError);
  });

  it('leaves out members that are nothing, as JSON does, and refuses nothing by itself', () => {
    expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonical(undefined)).toThrow(RangeError);
  });

  it('keys that look like numbers, and `__proto__`, keep their place', () => {
    for (const text of [
      '{"1":0,"10":0,"9":0}',
      '{"10":0,"9":0,"a":0}',
      '{"__proto__":0,"a":0}',
      '{"1a":0,"2":0}',
    ])
      expect(canonical(parseCanonical(text))).toBe(text);
  });
});
