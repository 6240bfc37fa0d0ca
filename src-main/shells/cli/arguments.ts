import { parseArgs } from 'node:util';
import { Unusable } from './io.ts';
import { nearest } from './nearest.ts';

/** An option of a command: `value` names what follows it; without, it is a switch. */
export interface Option {
  readonly value?: string;
  readonly about: string;
}
export type Options = Readonly<Record<string, Option>>;

export const COMMON: Options = {
  book: { value: 'DIR', about: 'the book to work on (needed when there are several)' },
  as: {
    value: 'ID',
    about: 'sign in as this account; the password is asked for, or taken from WAVEBOOK_PASSWORD',
  },
  json: { about: 'print the result as JSON' },
  help: { about: 'this text' },
};

/** What was typed after the command's name. */
export interface Given {
  readonly words: readonly string[];
  readonly text: (name: string) => string | null;
  /** All values of an option that may be given more than once. */
  readonly all: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** Reads the arguments; throws `Unusable` with one sentence for what is not known or lacks its value. */
export function readArguments(args: readonly string[], options: Options): Given {
  const { tokens } = parseArgs({
    args: [...args],
    options: shapes(options),
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: { readonly name: string; readonly value: string | true }[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') values.push({ name: token.name, value: valueOf(token, options) });
  }
  const all = (name: string): readonly string[] =>
    values.flatMap((one) => (one.name === name && typeof one.value === 'string' ? [one.value] : []));
  return {
    words,
    all,
    text: (name) => all(name).at(-1) ?? null,
    has: (name) => values.some((one) => one.name === name),
  };
}

function shapes(options: Options): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
  );
}

function valueOf(
  { name, rawName, value }: { name: string; rawName: string; value?: string | undefined },
  options: Options,
): string | true {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const near = nearest(name, Object.keys(options));
    throw new Unusable(`There is no option ${rawName}.${near ? ` Did you mean --${near}?` : ''} See --help.`);
  }
  if (!option.value) return true;
  if (value === undefined) throw new Unusable(`${rawName} wants a value: ${rawName} ${option.value}.`);
  return value;
}
