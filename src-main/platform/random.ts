import { randomBytes } from 'node:crypto';

export interface Random {
  bytes(count: number): Uint8Array;
  /** A UUID version 7 (RFC 9562 5.7) of the moment `ms`. */
  uuid(ms: number): string;
}

/** This machine's source of chance. */
export function systemRandom(): Random {
  return randomOf((count) => new Uint8Array(randomBytes(count)));
}

const POOL = 1024;

export function randomOf(bytes: (count: number) => Uint8Array): Random {
  // Every event wants ten bytes, and a call for them costs as much as a kilobyte. None is used twice.
  let pool = '';
  const digits = (count: number): string => {
    if (pool.length < count) pool = Buffer.from(bytes(POOL)).toString('hex');
    const taken = pool.slice(0, count);
    pool = pool.slice(count);
    return taken;
  };
  return { bytes, uuid: (ms) => uuid7(ms, digits(19)) };
}

/** 48 bits of time, version, 12 bits, variant, 62 bits; `random` is 19 hex digits, the last gives the variant's two bits. */
function uuid7(ms: number, random: string): string {
  const time = ms.toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(random.slice(18), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
