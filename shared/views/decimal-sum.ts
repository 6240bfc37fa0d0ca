/** As many digits after the point as a decimal of the domain may have. */
const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

/** The exact sum of decimals written as the domain writes them: `0.1` and `0.2` make `0.3`. Nothing adds up to `0`. */
export function decimalSum(decimals: readonly string[]): string {
  return textOf(decimals.reduce((sum, one) => sum + scaled(one), 0n));
}

function scaled(decimal: string): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(PLACES, '0'));
}

function textOf(sum: bigint): string {
  const size = sum < 0n ? -sum : sum;
  const fraction = String(size % ONE)
    .padStart(PLACES, '0')
    .replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${size / ONE}${fraction === '' ? '' : `.${fraction}`}`;
}
