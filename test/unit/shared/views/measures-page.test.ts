import { Map } from 'immutable';
import { array, assert, bigInt, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldPoint, Measure } from '../../../../shared/domain/measure.ts';
import { decimalSum } from '../../../../shared/views/decimal-sum.ts';
import { measuresPage, NEWEST_READINGS } from '../../../../shared/views/measures-page.ts';
import { build } from '../../../fixtures/build/build.ts';

const errors: Measure = { id: build.id('measure'), name: 'Label errors', kind: 'proportion', unit: 'orders' };
const seconds: Measure = { id: build.id('measure', 2), name: 'Time an order', kind: 'value', unit: 's' };

function point(minutes: number, value: string, of: string | null, measure = errors.id): HeldPoint {
  return {
    at: build.later(build.now, minutes),
    value,
    of,
    measure,
    wave: build.wave(1).id,
    source: build.id('import'),
  };
}

function page(points: readonly HeldPoint[]) {
  const { state, rollout } = build.readyBook({ measures: [errors, seconds] });
  return measuresPage({ ...state, measurements: Map([[rollout.id, points]]) }, rollout.id)?.measures;
}

describe('what is measured', () => {
  it('[VW50] counts readings by wave and sums them exactly', () => {
    const [first, second] =
      page([point(2, '0.1', '10'), point(1, '0.2', '20'), point(3, '41.25', null, seconds.id)]) ?? [];
    expect(first).toMatchObject({
      readings: 2,
      first: build.later(build.now, 1),
      last: build.later(build.now, 2),
      waves: [{ title: 'Line 1', readings: 2, sum: { value: '0.3', of: '30' } }],
      newest: [{ value: '0.1' }, { value: '0.2' }],
    });
    expect(second).toMatchObject({ waves: [{ sum: null }] });
    expect(page([])?.[0]).toMatchObject({ readings: 0, first: null, last: null, waves: [], newest: [] });
  });

  it('[VW50] sends the newest only, and counts all', () => {
    const many = Array.from({ length: 500 }, (_one, index) => point(index, '1', '1'));
    const [first] = page(many) ?? [];
    expect(first).toMatchObject({ readings: 500, waves: [{ sum: { value: '500', of: '500' } }] });
    expect(first?.newest).toHaveLength(NEWEST_READINGS);
    expect(first?.newest[0]).toEqual(many.at(-1));
  });

  it('[VW50] no digit is lost or made, whatever is added up', () => {
    const places = 10n ** 12n;
    const text = (scaled: bigint): string => {
      const size = scaled < 0n ? -scaled : scaled;
      return `${scaled < 0n ? '-' : ''}${size / places}.${String(size % places).padStart(12, '0')}`;
    };
    assert(
      property(array(bigInt({ min: -(10n ** 27n) + 1n, max: 10n ** 27n - 1n })), (parts) => {
        const [whole = '', fraction = ''] = decimalSum(parts.map(text)).split('.');
        const sum = BigInt(whole + fraction.padEnd(12, '0'));
        expect(whole === '-0' ? -BigInt(fraction.padEnd(12, '0')) : sum).toBe(
          parts.reduce((all, one) => all + one, 0n),
        );
      }),
      { seed: 4711 },
    );
    expect(decimalSum([])).toBe('0');
    expect(decimalSum(['-0.5', '0.25'])).toBe('-0.25');
  });
});
