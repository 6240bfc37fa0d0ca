import type { Device } from '../../domain/device.ts';
import type { Instant } from '../../kernel/instant.ts';

/** A workstation as the book knows it; how far it is with the others is known to sync alone. */
export interface Workstation extends Pick<
  Device,
  'id' | 'origin' | 'name' | 'place' | 'code' | 'share' | 'checked'
> {
  readonly fingerprint: string;
  readonly enrolledAt: Instant;
  /** Printed name; null for the first of a book. */
  readonly enrolledBy: string | null;
  /** How many lives it had, with this one. */
  readonly lives: number;
  /** Its events that count here, and how many of each other origin it had seen at the last of them. */
  readonly events: number;
  readonly seen: Readonly<Record<string, number>>;
  readonly revoked: Device['revoked'];
}
