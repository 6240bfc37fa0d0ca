import { describe, expect, it } from 'vitest';
import { withContext } from '../../../../src-renderer/parts/diff/context.ts';
import { diffWords } from '../../../../src-renderer/parts/diff/word-diff.ts';
import type { DiffPiece } from '../../../../src-renderer/parts/diff/word-diff.ts';

function sideOf(pieces: readonly DiffPiece[], without: DiffPiece['kind']): string {
  return pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('');
}

describe('diffWords', () => {
  it('a changed number takes its unit along', () => {
    expect(diffWords('checked on 20 labels per terminal.', 'checked on 50 labels per terminal.')).toEqual([
      { kind: 'same', text: 'checked on ' },
      { kind: 'del', text: '20 labels ' },
      { kind: 'ins', text: '50 labels ' },
      { kind: 'same', text: 'per terminal.' },
    ]);
  });

  it('the full stop behind a changed word is not part of the change', () => {
    const pieces = diffWords('version 2. Assessed', 'version 3. Assessed');
    expect(pieces.filter((piece) => piece.kind !== 'same').map((piece) => piece.text)).toEqual(['2', '3']);
  });

  it('both sides can be read whole from the pieces', () => {
    const before = 'The line lead checks 4.2 % of all\nlabels, twice a shift.';
    const after = 'The trainer checks 5 % of the\nlabels, each hour of a shift.';
    const pieces = diffWords(before, after);
    expect(sideOf(pieces, 'ins')).toBe(before);
    expect(sideOf(pieces, 'del')).toBe(after);
  });

  it('a text of thousands of words is shown whole, at once', () => {
    const long = 'word '.repeat(2_000);
    expect(diffWords(long, `${long}more`)).toHaveLength(2);
  });

  it('three lines stand around a change, the rest is counted', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${String.fromCharCode(97 + index)}`);
    const after = lines.with(10, 'changed');
    const shown = withContext(diffWords(lines.join('\n'), after.join('\n')));
    expect(shown[0]).toEqual({ hidden: 7 });
    expect(shown.at(-1)).toEqual({ hidden: 6 });
    expect(shown).toHaveLength(9);
  });
});
