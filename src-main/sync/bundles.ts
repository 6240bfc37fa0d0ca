import type { Digest } from '../../shared/kernel/digest.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { BUNDLE, readPartialName } from './layout.ts';
import { readAhead } from './read-ahead.ts';
import { tell, type Round } from './round-context.ts';
import { formsOf } from './shelf.ts';

type Lines = readonly Uint8Array[];

/** What a bundle lies there as: lines without their breaks, at least `width` of them, from the first of the bundle. */
async function* candidates(
  round: Round,
  origin: string,
  bundle: number,
  width: number,
): AsyncGenerator<Lines> {
  if (width < BUNDLE) yield* partials(round, origin, bundle, width);
  yield* fulls(round, origin, bundle, width);
}

async function* fulls(round: Round, origin: string, bundle: number, width: number): AsyncGenerator<Lines> {
  const path = round.layout.full(origin, bundle);
  for await (const { plain, exact } of formsOf(round, path)) {
    const lines = plain && linesOf(plain);
    if (lines && lines.length >= width) yield lines.slice(0, width);
    if (exact && lines?.length !== BUNDLE && noKeyIsMissing(round))
      tell(round, 'file-damaged', origin, { file: path });
  }
}

async function* partials(round: Round, origin: string, bundle: number, width: number): AsyncGenerator<Lines> {
  const { layout, share } = round;
  const folder = layout.partials(origin, bundle);
  const found = ((await share.list(folder)) ?? [])
    .filter(({ kind }) => kind === 'file')
    .flatMap(({ name }) => {
      const named = readPartialName(name);
      return named && named.width >= width ? [{ name, ...named }] : [];
    })
    // The narrowest that is enough, and the very name before its copies.
    .sort((a, b) => a.width - b.width || a.name.length - b.name.length);
  for (const { name, width: wide, hash } of found) {
    const bytes = await share.read(`${folder}/${name}`);
    const path = `${folder}/${wide}-${hash}`;
    const plain = bytes && round.keys.open(path, bytes);
    const lines = plain && sha256Hex(plain).startsWith(hash) ? linesOf(plain) : null;
    if (lines && lines.length >= width) yield lines.slice(0, width);
    else if (bytes && name.toLowerCase() === `${wide}-${hash}` && noKeyIsMissing(round))
      tell(round, 'file-damaged', origin, { file: path });
  }
}

function noKeyIsMissing(round: Round): boolean {
  return round.keys.missing.size === 0;
}

/** Whole lines; what stands after the last break is no line. */
export function linesOf(bytes: Uint8Array): Lines {
  const lines: Uint8Array[] = [];
  for (let from = 0; ;) {
    const end = bytes.indexOf(10, from);
    if (end < 0) return lines;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
}

/** How far a reading came: events before that number were there. */
export interface Reached {
  seq: number;
  /** The bundle that was missing or not what was signed; `null`: all came. */
  stopped: number | null;
}

/**
 * The lines [from, to) as they lie there first, unproved: whoever takes them compares the root that was signed. Ends early
 * where a bundle is not there.
 */
export async function* linesThere(
  round: Round,
  origin: string,
  from: number,
  to: number,
  reached: Reached,
): AsyncGenerator<Lines> {
  const range = {
    from: Math.floor(from / BUNDLE),
    to: Math.ceil(to / BUNDLE),
    ahead: round.share.ahead ?? 1,
  };
  const read = async (bundle: number) => {
    const { start, width } = partOf(bundle, from, to);
    const [lines] = await some(candidates(round, origin, bundle, width), 1);
    return { bundle, start, width, lines };
  };
  for await (const { bundle, start, width, lines } of readAhead(range, read)) {
    if (lines === undefined) {
      reached.stopped = bundle;
      return;
    }
    reached.seq = bundle * BUNDLE + width;
    yield lines.slice(start);
  }
}

const MOST_FORMS = 16;

/**
 * The same, of each bundle the form whose lines are chained to one another and to `hash` before, and whose last line is the
 * one that the next bundle names. `variant` chooses among several ends, which only the root tells apart.
 */
export async function* linesChained(
  round: Round,
  origin: string,
  range: { readonly from: number; readonly to: number; readonly hash: Digest; readonly variant: number },
  reached: Reached,
): AsyncGenerator<Lines> {
  const { from, to } = range;
  const first = Math.floor(from / BUNDLE);
  const formsAt = (bundle: number): Promise<readonly Lines[]> => {
    const { start, width } = partOf(bundle, from, to);
    if (width <= start) return Promise.resolve([]);
    return some(candidates(round, origin, bundle, width), MOST_FORMS).then((all) =>
      all.map((lines) => lines.slice(start)),
    );
  };
  let hash = range.hash;
  let forms = await formsAt(first);
  for (let bundle = first; bundle * BUNDLE < to; bundle += 1) {
    const next = await formsAt(bundle + 1);
    const sound = forms.filter((lines) => isChained(lines, hash));
    const last = (bundle + 1) * BUNDLE >= to;
    const chosen = last
      ? sound[Math.min(range.variant, sound.length - 1)]
      : (sound.find((lines) => next.some((after) => prevOf(after[0]) === hashOfLast(lines))) ?? sound[0]);
    if (chosen === undefined) {
      reached.stopped = bundle;
      return;
    }
    reached.seq = Math.min(to, (bundle + 1) * BUNDLE);
    hash = hashOfLast(chosen);
    yield chosen;
    forms = next;
  }
}

function partOf(bundle: number, from: number, to: number): { start: number; width: number } {
  return { start: Math.max(0, from - bundle * BUNDLE), width: Math.min(BUNDLE, to - bundle * BUNDLE) };
}

export function isChained(lines: Lines, hash: Digest): boolean {
  return lines.every((line, index) => {
    const before = lines[index - 1];
    return prevOf(line) === (before ? sha256Hex(before) : hash);
  });
}

function hashOfLast(lines: Lines): Digest {
  return sha256Hex(lines.at(-1) ?? new Uint8Array());
}

const PREV = Buffer.from('"prev":"');

/**
 * The hash that a line names as that of the line before. Keys of canonical JSON stand in order and quotes within texts are
 * escaped, so the last such key of a line is the envelope's.
 */
function prevOf(line: Uint8Array | undefined): string | null {
  if (line === undefined) return null;
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength);
  const at = bytes.lastIndexOf(PREV);
  return at < 0 ? null : bytes.toString('latin1', at + PREV.length, at + PREV.length + 64);
}

async function some<Value>(from: AsyncGenerator<Value>, most: number): Promise<readonly Value[]> {
  const found: Value[] = [];
  for await (const value of from) {
    found.push(value);
    if (found.length === most) break;
  }
  return found;
}
