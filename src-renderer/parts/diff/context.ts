import type { DiffPiece } from './word-diff.ts';

export type DiffLine = { readonly pieces: readonly DiffPiece[] } | { readonly hidden: number };

const around = 3;

function linesOf(pieces: readonly DiffPiece[]): readonly (readonly DiffPiece[])[] {
  const lines: DiffPiece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ kind: piece.kind, text });
    });
  }
  return lines;
}

/** Lines with three unchanged ones around each change; the rest is counted, not shown. */
export function withContext(pieces: readonly DiffPiece[]): readonly DiffLine[] {
  const lines = linesOf(pieces);
  const changed = lines.map((line) => line.some((piece) => piece.kind !== 'same'));
  const near = lines.map((_, index) =>
    changed.slice(Math.max(0, index - around), index + around + 1).includes(true),
  );
  const out: DiffLine[] = [];
  lines.forEach((line, index) => {
    const last = out.at(-1);
    if (near[index]) out.push({ pieces: line });
    else if (last !== undefined && 'hidden' in last) out[out.length - 1] = { hidden: last.hidden + 1 };
    else out.push({ hidden: 1 });
  });
  return out;
}
