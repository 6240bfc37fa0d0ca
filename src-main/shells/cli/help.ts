import { COMMON, type Options } from './arguments.ts';
import type { Room } from './room.ts';

/** All commands, a line each. */
export function helpForAll(rooms: readonly Room[]): string {
  const lines = rooms.map(({ name, usage, about }) => [`${name} ${usage}`.trim(), about] as const);
  return [
    'Wavebook: the book of record for regulated rollouts.',
    '',
    'wavebook COMMAND [OPTIONS]',
    '',
    ...table(lines),
    '',
    'Every command takes --book DIR, --as ID, --json and --help.',
    'Exit code: 0 done or intact, 1 refused or altered, 2 not usable like this.',
  ].join('\n');
}

export function helpFor({ name, usage, about, options, more }: Room): string {
  return [
    about,
    '',
    `wavebook ${name} ${usage}`.trim(),
    '',
    ...optionLines(options),
    ...(more ? ['', more] : []),
  ].join('\n');
}

function optionLines(options: Options): readonly string[] {
  const lines = Object.entries({ ...options, ...COMMON }).map(
    ([name, { value, about }]) => [`--${name}${value ? ` ${value}` : ''}`, about] as const,
  );
  return table(lines);
}

function table(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`);
}
