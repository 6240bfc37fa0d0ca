import { describe, expect, it } from 'vitest';
import { textStore } from '../../../../../src-main/imports/workbook/text-store.ts';

describe('[IM64] the texts of a workbook', () => {
  it('come back as they were, over many pages', () => {
    const store = textStore();
    const texts = Array.from({ length: 200 }, (_, i) => `${i} Ω ${'ø'.repeat((i * 97) % 30_000)}`);
    for (const text of texts) store.add(text);
    expect(texts.map((_, i) => store.at(i))).toEqual(texts);
    expect([store.at(200), store.at(-1), store.at(Number.NaN), store.at(0.5)]).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('[R72] are refused beyond 256 MB, empty ones too', () => {
    const store = textStore();
    const text = 'x'.repeat(1_000_000);
    const fill = (words: string): void => {
      for (let i = 0; i < 20_000_000; i += 1) store.add(words);
    };
    expect(() => fill(text)).toThrow('too-much-text');
    expect(() => fill('')).toThrow('too-much-text');
  });
});
