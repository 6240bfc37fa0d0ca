export type Path = readonly (string | number)[];
export type Tree = Record<string | number, unknown>;

/** Each place in a value at which something single can be changed. */
export function* placesOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* placesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

const CHOICES: readonly (readonly unknown[])[] = [
  ['routine', 'major', 'emergency'],
  ['low', 'medium', 'high'],
  ['entry', 'exit'],
];

/** Other values for one: a word more, the next number, the other answer, the next choice; a list with one left out, twice or elsewhere. */
export function othersOf(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (Array.isArray(value)) return othersOfList(value);
  const choices = CHOICES.find((list) => list.includes(value));
  if (choices !== undefined) return choices.filter((other) => other !== value);
  return typeof value === 'string' ? [`${value}x`] : [];
}

function othersOfList(list: readonly unknown[]): readonly unknown[] {
  return list.flatMap((member, index) => [
    list.toSpliced(index, 1),
    list.toSpliced(index, 0, member),
    ...(index > 0 ? [[...list.slice(0, index - 1), member, list[index - 1], ...list.slice(index + 1)]] : []),
  ]);
}

export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return by;
  const inner = replaced((value as Tree)[first], rest, by);
  return Array.isArray(value) ? value.with(Number(first), inner) : { ...(value as object), [first]: inner };
}
