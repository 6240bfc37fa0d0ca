import { describe, expect, it } from 'vitest';
import { floats, Order } from '../../../../src-main/book/order.ts';
import { weave } from '../../../../src-main/book/weave.ts';

const ORIGINS = ['a-1', 'b-1', 'c-1'];

/** Of three origins in turn; the third only appears late. */
function orderOf(length: number): Order {
  const order = Order.empty();
  for (let at = 0; at < length; at += 1)
    order.push(ORIGINS[at % (at < 1500 ? 2 : 3)] as string, Math.floor(at / 3));
  return order;
}

function counted(order: Order, place: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (let at = 0; at < Math.min(place, order.length); at += 1)
    counts[order.originAt(at)] = (counts[order.originAt(at)] ?? 0) + 1;
  return counts;
}

const named = (order: Order, counts: readonly number[]): Readonly<Record<string, number>> =>
  Object.fromEntries(order.origins().flatMap((origin, at) => (counts[at] ? [[origin, counts[at]]] : [])));

describe('[R67] the order of a book of several workstations', () => {
  it.each([1, 1023, 1024, 1025, 2047, 2048, 2049, 3072])(
    'counts what lies before each place of %i',
    (length) => {
      const order = orderOf(length);
      for (const place of [0, 1, 1023, 1024, 1025, 2047, 2048, length - 1, length, length + 1])
        expect(named(order, order.countsBefore(place)), `${place}`).toEqual(counted(order, place));
    },
  );

  it.each([1023, 1024, 1025, 2048])(
    'of %i places takes more at its end, and keeps who wrote which',
    async (length) => {
      const order = orderOf(length);
      const keys = floats();
      for (const key of [5000, 5001]) keys.push(key);
      const from = order.count('b-1');
      const woven = await weave(order, [{ origin: 'b-1', from, keys }], () => Infinity);
      expect(woven.from).toBe(length);
      expect(woven.order.length).toBe(length + 2);
      for (let at = 0; at < length; at += 1) expect(woven.order.at(at)).toEqual(order.at(at));
      expect(woven.order.at(length)).toEqual({ origin: 'b-1', seq: from });
      expect(woven.order.at(length + 1)).toEqual({ origin: 'b-1', seq: from + 1 });
      expect(woven.order.placeOf('b-1', from + 1)).toBe(length + 1);
    },
  );
});
