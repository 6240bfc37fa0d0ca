import type { LifeLink } from '../../shared/domain/device.ts';
import { verifies, type Signer } from '../platform/ed25519.ts';

/** One life of a workstation, as others are to know it. */
export interface Life {
  readonly origin: string;
  /** Ed25519, 64 hex digits. */
  readonly key: string;
}

/** The word of a life that ends for the one that goes on after it: whoever holds its key says so, once, when it turns over. */
export function vouchFor(
  book: string,
  old: { readonly origin: string; readonly signer: Signer },
  next: Life,
): LifeLink {
  const signature = Buffer.from(old.signer.sign(textOf(book, old.origin, next))).toString('hex');
  return { origin: old.origin, key: Buffer.from(old.signer.publicKey).toString('hex'), signature };
}

/**
 * How many such words lead, unbroken, from a life that counts (`keyOf` gives its key, else null) to this one; 0: none do. All
 * are of one workstation, and each comes after the one before.
 */
export function wordsFor(
  book: string,
  links: readonly LifeLink[],
  life: Life,
  keyOf: (origin: string) => string | null,
): number {
  const from = links.findLastIndex(({ origin, key }) => keyOf(origin) === key);
  if (from < 0) return 0;
  const whole = links.slice(from).every((link, index) => {
    const next: Life = links[from + index + 1] ?? life;
    const text = textOf(book, link.origin, next);
    return (
      follows(next.origin, link.origin) &&
      verifies(Buffer.from(link.signature, 'hex'), text, Buffer.from(link.key, 'hex'))
    );
  });
  return whole ? links.length - from : 0;
}

export function deviceOf(origin: string): string {
  return origin.slice(0, origin.lastIndexOf('-'));
}

function follows(origin: string, before: string): boolean {
  return deviceOf(origin) === deviceOf(before) && lifeOf(origin) > lifeOf(before);
}

function lifeOf(origin: string): number {
  return Number(origin.slice(origin.lastIndexOf('-') + 1));
}

function textOf(book: string, before: string, { origin, key }: Life): Uint8Array {
  return Buffer.from(`wavebook-life/1\n${book}\n${before}\n${origin}\n${key}\n`);
}
