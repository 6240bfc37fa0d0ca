import { describe, expect, it } from 'vitest';
import type { LifeLink } from '../../../../shared/domain/device.ts';
import { limitsOf, type Said, type Vouched } from '../../../../src-main/book/authority.ts';
import type { Authority } from '../../../../src-main/book/folding.ts';
import { vouchFor, wordsFor } from '../../../../src-main/book/succession.ts';
import { signerOf } from '../../../../src-main/platform/ed25519.ts';

const BOOK = '01a1ee50-0000-7000-8000-000000000001';
const device = (letter: string): string => `01a1ee50-0000-7000-8000-00000000000${letter}`;
const signer = (seed: number) => signerOf(new Uint8Array(32).fill(seed));
const life = (letter: string, incarnation: number, seed: number) => ({
  origin: `${device(letter)}-${incarnation}`,
  key: Buffer.from(signer(seed).publicKey).toString('hex'),
  signer: signer(seed),
});
type Life = ReturnType<typeof life>;

const first = life('a', 1, 1);
const second = life('a', 7, 2);
const third = life('a', 9, 3);
const twin = life('a', 8, 4);
const other = life('b', 1, 5);

const word = (from: Life, to: Life): LifeLink => vouchFor(BOOK, from, to);
const vouched: Vouched = (enrol, keyOf) => wordsFor(BOOK, enrol.continues ?? [], enrol, keyOf);

let key = 0;
const said = (by: Life, authority: Authority, seq = (key += 1)): Said => ({
  origin: by.origin,
  seq,
  key: seq,
  authority,
});
const letIn = (by: Life, { origin, key: own }: Life): Said => said(by, { kind: 'enrol', origin, key: own });
const goesOn = (self: Life, ...continues: readonly LifeLink[]): Said =>
  said(self, { kind: 'enrol', origin: self.origin, key: self.key, continues });
const takenOut = (by: Life, { origin }: Life, from = 0): Said => said(by, { kind: 'revoke', origin, from });

/** Who counts, of all these lives, as it is seen at one of them. */
function counting(all: readonly Said[], at: Life = other): readonly string[] {
  const lives = [first, second, third, twin, other];
  const limit = limitsOf(at.origin, first.origin, new Map([[first.origin, first.key]]), all, vouched);
  return lives
    .filter(({ origin }) => origin !== at.origin && limit(origin) === null)
    .map(({ origin }) => origin);
}

describe('[B40] the word of a life for the one after it', () => {
  it('holds for that very life and key, in that book, from a key that counts', () => {
    const links = [word(first, second)];
    const keyOf = (origin: string) => (origin === first.origin ? first.key : null);
    expect(wordsFor(BOOK, links, second, keyOf)).toBe(1);
    expect(wordsFor(BOOK, links, { ...second, key: third.key }, keyOf)).toBe(0);
    expect(wordsFor(BOOK, links, { ...second, origin: third.origin }, keyOf)).toBe(0);
    expect(wordsFor(device('f'), links, second, keyOf)).toBe(0);
    expect(wordsFor(BOOK, links, second, () => null)).toBe(0);
    expect(wordsFor(BOOK, links, second, () => third.key)).toBe(0);
    expect(wordsFor(BOOK, [], second, keyOf)).toBe(0);
    const forged = [{ ...word(twin, second), origin: first.origin, key: first.key }];
    expect(wordsFor(BOOK, forged, second, keyOf)).toBe(0);
  });

  it('reaches over lives that were never let in, and over none that is missing, back, or of another workstation', () => {
    const keyOf = (origin: string) => (origin === first.origin ? first.key : null);
    expect(wordsFor(BOOK, [word(first, second), word(second, third)], third, keyOf)).toBe(2);
    expect(wordsFor(BOOK, [word(second, third)], third, keyOf)).toBe(0);
    expect(wordsFor(BOOK, [word(first, third), word(third, second)], second, keyOf)).toBe(0);
    expect(wordsFor(BOOK, [word(first, other)], other, keyOf)).toBe(0);
  });
});

describe('[B40] [R69] [R33] a life that lets in itself', () => {
  const alone = goesOn(second, word(first, second));

  it('counts everywhere while it is the only workstation there is, and so do those that it lets in', () => {
    expect(counting([])).toEqual([first.origin]);
    expect(counting([alone])).toEqual([first.origin, second.origin]);
    const all = [alone, letIn(second, other)];
    expect(counting(all)).toEqual([first.origin, second.origin]);
    expect(counting(all, second)).toEqual([first.origin, other.origin]);
    expect(counting(all, third)).toEqual([first.origin, second.origin, other.origin]);
  });

  it('does not count without that word, nor by one for another life', () => {
    expect(counting([goesOn(second)])).toEqual([first.origin]);
    expect(counting([goesOn(second, word(first, third))])).toEqual([first.origin]);
    expect(
      counting([
        said(second, {
          kind: 'enrol',
          origin: third.origin,
          key: third.key,
          continues: [word(first, third)],
        }),
      ]),
    ).toEqual([first.origin]);
  });

  it('does not count where another workstation could have let it in, whatever time it claims; let in there it does', () => {
    const early = { ...alone, key: 0 };
    expect(counting([early, letIn(first, other)], third)).toEqual([first.origin, other.origin]);
    expect(counting([early, letIn(first, other), letIn(other, second)], third)).toEqual([
      first.origin,
      second.origin,
      other.origin,
    ]);
  });

  it('counts once all others were taken out, and never where it was taken out itself, under this life or the one before', () => {
    const gone = [letIn(first, other), takenOut(first, other)];
    expect(counting([...gone, alone], third)).toEqual([first.origin, second.origin]);
    const out = [alone, letIn(second, other), takenOut(other, second)];
    expect(counting(out, third)).not.toContain(second.origin);
    const again = goesOn(third, word(first, second), word(second, third));
    expect(counting([...out, again], twin)).not.toContain(third.origin);
  });

  it('what two copies go on with counts of both: a person let in each of them', () => {
    expect(counting([alone, goesOn(twin, word(first, twin))])).toEqual([
      first.origin,
      second.origin,
      twin.origin,
    ]);
  });

  it('goes on from a life that was cut off for two histories, which nobody wanted out', () => {
    const cut = said(second, { kind: 'revoke', origin: first.origin, from: 3, fork: true }, 3);
    const all = [alone, cut];
    expect(counting(all, third)).toEqual([second.origin]);
  });
});
