/** Letters and digits that nobody takes for each other when they are read from paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const group = 4;

/**
 * A password by chance, in groups that can be typed from paper: each sign is one of 31, so four groups hold 79 bits.
 * At least `shortest` characters, and never fewer than four groups.
 */
export function suggestPassword(shortest: number): string {
  const groups = Math.max(4, Math.ceil((shortest + 1) / (group + 1)));
  return Array.from({ length: groups }, () => Array.from({ length: group }, oneSign).join('')).join('-');
}

/** Every sign as likely as every other: bytes beyond the last whole round are thrown again. */
function oneSign(): string {
  const whole = 256 - (256 % signs.length);
  for (;;) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? whole;
    if (byte < whole) return signs.charAt(byte % signs.length);
  }
}
