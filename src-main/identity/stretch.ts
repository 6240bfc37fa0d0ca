import { scrypt } from 'node:crypto';

/** scrypt's cost (RFC 7914): `n` a power of two; memory is 128·n·r bytes, time grows with n·r·p. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** Makes 32 key bytes of a password, slowly on purpose. */
export type Stretch = (password: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>;

/** 128 MiB and most of a second on a plant workstation; `accountKey` refuses less. */
export const COST: Cost = { n: 131_072, r: 8, p: 1 };

// A book made elsewhere may ask for more than COST, but not for all the memory there is.
const MOST_MEMORY = 1024 ** 3;

/** scrypt of this machine, on a thread of its own. Throws for a cost that is no power of two or needs over 1 GiB. */
export function scryptStretch(password: string, salt: Uint8Array, cost: Cost): Promise<Uint8Array> {
  return new Promise((give, fail) => {
    const options = { N: cost.n, r: cost.r, p: cost.p, maxmem: MOST_MEMORY };
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) =>
      error ? fail(error) : give(new Uint8Array(key)),
    );
  });
}
