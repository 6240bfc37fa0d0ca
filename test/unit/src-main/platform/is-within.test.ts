import { expect, it } from 'vitest';
import { isWithin } from '../../../../src-main/platform/is-within.ts';

it.each([
  ['/books/nord', '/books/nord', true],
  ['/books/nord/', '/books/nord', true],
  ['/books/nord/log/deep', '/books/nord', true],
  ['/books/nord/..here', '/books/nord', true],
  ['/books/nordic', '/books/nord', false],
  ['/books', '/books/nord', false],
  ['/books/nord/../sud', '/books/nord', false],
  ['/', '/books/nord', false],
  ['/books/nord', '/', true],
])('%s lies in %s: %s', (path, dir, within) => {
  expect(isWithin(path, dir)).toBe(within);
});
