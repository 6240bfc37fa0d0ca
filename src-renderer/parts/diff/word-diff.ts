export type DiffPiece = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

/** Above this product of word counts a word diff would be slow and unreadable. */
const mostCells = 1_000_000;

function wordsOf(text: string): readonly string[] {
  return text.match(/\n|(?:[^\s.,;:!?]|[.,:](?=\d))+[^\S\n]*|[.,;:!?][^\S\n]*|[^\S\n]+/g) ?? [];
}

function lengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] as Uint16Array;
    const below = table[i + 1] as Uint16Array;
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i]?.trim() === b[j]?.trim() ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}

/** Deletions before insertions in each changed run, so that a phrase is read as old, then new. */
function ordered(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  let held: DiffPiece[] = [];
  const flush = (): void => {
    out.push(
      ...held.filter((piece) => piece.kind === 'del'),
      ...held.filter((piece) => piece.kind === 'ins'),
    );
    held = [];
  };
  for (const piece of pieces) {
    if (piece.kind !== 'same') held.push(piece);
    else {
      flush();
      out.push(piece);
    }
  }
  flush();
  return out;
}

function isNumber(piece: DiffPiece | undefined, kind: DiffPiece['kind']): piece is DiffPiece {
  return piece?.kind === kind && /^[\d.,]+\s*$/.test(piece.text);
}

function isWord(piece: DiffPiece | undefined): piece is DiffPiece {
  return piece?.kind === 'same' && /^\p{L}/u.test(piece.text);
}

/** A changed number takes the word behind it along: "20 labels" to "50 labels", not 20 to 50. */
function withUnits(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const out: DiffPiece[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const [old, fresh, unit] = pieces.slice(index, index + 3);
    if (isNumber(old, 'del') && isNumber(fresh, 'ins') && isWord(unit)) {
      out.push({ kind: 'del', text: old.text + unit.text }, { kind: 'ins', text: fresh.text + unit.text });
      index += 2;
    } else if (old !== undefined) out.push(old);
  }
  return out;
}

/** Walks the longest common subsequence of words; linear once the table stands. */
function walk(a: readonly string[], b: readonly string[]): readonly DiffPiece[] {
  const table = lengths(a, b);
  const out: DiffPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const same = i < a.length && j < b.length && a[i]?.trim() === b[j]?.trim();
    if (same) out.push({ kind: 'same', text: b[j] ?? '' });
    const takeOld =
      !same && i < a.length && (j >= b.length || (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0));
    if (takeOld) out.push({ kind: 'del', text: a[i] ?? '' });
    else if (!same) out.push({ kind: 'ins', text: b[j] ?? '' });
    if (same || takeOld) i += 1;
    if (same || !takeOld) j += 1;
  }
  return out;
}

/** The words taken out and put in, in reading order (longest common subsequence of words). */
export function diffWords(before: string, after: string): readonly DiffPiece[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length * b.length > mostCells) {
    return [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ];
  }
  return joined(withUnits(ordered(walk(a, b))));
}
