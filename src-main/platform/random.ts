import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

export interface Random {
  bytes(count: number): Uint8Array;
  /** A UUID version 7 (RFC 9562) of the moment `ms`. */
  uuid(ms: number): string;
}

/** This machine's source of chance. */
export function systemRandom(): Random {
  return randomOf((count) => new Uint8Array(randomBytes(count)));
}

export function randomOf(bytes: (count: number) => Uint8Array): Random {
  return { bytes, uuid: (ms) => v7({ msecs: ms, random: bytes(16) }) };
}
