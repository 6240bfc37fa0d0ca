import type { BookState } from '../events/state.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** As many as a code may have. */
const LONGEST = 6;

/**
 * What numbers made at a new workstation end in. The first workstation gives letters: B, C, ... Z, AA. Another one puts
 * a figure behind its own code (behind a figure, a letter): so that two which never met give no code twice.
 */
export function freeCode({ devices }: Pick<BookState, 'devices'>, own: string): string {
  const taken = new Set(devices.map(({ code }) => code).values());
  for (let number = 1; ; number += 1) {
    const code = own === '' ? letters(number) : behind(own, number);
    if (!taken.has(code)) return code;
  }
}

/** A, B, ... Z, AA, AB, ...; 1 is B, for the first workstation would be A. */
function letters(number: number): string {
  const [rest, last] = [Math.floor(number / 26), number % 26];
  return `${rest === 0 ? '' : letters(rest - 1)}${LETTERS[last]}`;
}

function behind(own: string, number: number): string {
  const code = /\d$/.test(own) ? `${own}${letters(number - 1)}` : `${own}${number + 1}`;
  // A long line of workstations each let in by the one before: letters again.
  return code.length > LONGEST ? letters(number) : code;
}

/** The code of the workstation at which somebody asks; '' of a book that knows only one. */
export function codeOf({ devices }: Pick<BookState, 'devices'>, device: string): string {
  return devices.get(device as never)?.code ?? '';
}
