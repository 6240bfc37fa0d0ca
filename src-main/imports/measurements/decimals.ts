import { decimal } from '../../../shared/domain/measure.ts';

/**
 * A number as the book keeps it, digit by digit: `1 234,50` is `1234.5`. A comma is the decimal point only where
 * `commaIsPoint`; groups of three may stand apart by blanks. Null: no number, or one the book cannot hold.
 */
export function decimalOf(text: string, commaIsPoint: boolean): string | null {
  const bare = text.replaceAll(/(?<=\d)[\u0020\u00A0\u202F'](?=\d{3}(?!\d))/g, '');
  const found = (commaIsPoint ? /^([+-]?)(\d+)(?:[.,](\d+))?$/ : /^([+-]?)(\d+)(?:\.(\d+))?$/).exec(bare);
  if (found === null) return exponent(bare);
  return checked(found[1] === '-', found[2] ?? '0', found[3] ?? '');
}

/** `1.5e-3`, as programs write small numbers. */
function exponent(text: string): string | null {
  const found = /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/.exec(text);
  if (found === null) return null;
  const [, sign, whole = '', part = '', power] = found;
  const shift = Number(power);
  const digits = '0'.repeat(Math.max(0, -shift)) + whole + part + '0'.repeat(Math.max(0, shift));
  const point = Math.max(0, -shift) + whole.length + shift;
  return checked(sign === '-', digits.slice(0, point), digits.slice(point));
}

function checked(negative: boolean, whole: string, part: string): string | null {
  const left = whole.replace(/^0+(?=\d)/, '') || '0';
  const right = part.replace(/0+$/, '');
  const size = right === '' ? left : `${left}.${right}`;
  const text = negative && size !== '0' ? `-${size}` : size;
  return decimal.safeParse(text).success ? text : null;
}
