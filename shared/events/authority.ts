import type { LifeLink } from '../domain/device.ts';
import { catalog } from './catalog.ts';
import type { Envelope } from './envelope.ts';
import { enrolledOrigin } from './fold/device-fold.ts';
import { upcast } from './upcast.ts';

/** What an event says of who may write: an origin that comes in with its key, or one whose events from a number on count no more. */
export type Authority =
  | {
      readonly kind: 'enrol';
      readonly origin: string;
      readonly key: string;
      readonly continues?: readonly LifeLink[];
    }
  /** `fork`: nobody wanted it out; it wrote two histories. */
  | { readonly kind: 'revoke'; readonly origin: string; readonly from: number; readonly fork?: true };

/** In whatever version. */
const SPEAKING = /^(device-enrolled|device-revoked|sync-alarm)\//;

/** Whether events of that type may say who may write: what is asked of every line that comes in. */
export function mayHaveAuthority(type: string): boolean {
  return SPEAKING.test(type);
}

export function authorityOf(written: Envelope): Authority | null {
  const event = upcast(written);
  if (event.type === 'device-enrolled/2') {
    const data = catalog['device-enrolled/2'].safeParse(event.data).data;
    if (data === undefined) return null;
    const { key, continues } = data;
    const origin = enrolledOrigin(data, event.origin);
    return { kind: 'enrol', origin, key, ...(continues ? { continues } : {}) };
  }
  if (event.type === 'device-revoked/1') {
    const data = catalog['device-revoked/1'].safeParse(event.data).data;
    return data === undefined ? null : { kind: 'revoke', origin: data.origin, from: data.from };
  }
  // Where an identity wrote two histories, nobody can tell which is meant: what they have in common counts, everywhere alike.
  if (event.type === 'sync-alarm/1') {
    const data = catalog['sync-alarm/1'].safeParse(event.data).data;
    return data?.kind === 'fork' ? { kind: 'revoke', origin: data.origin, from: data.seq, fork: true } : null;
  }
  return null;
}
