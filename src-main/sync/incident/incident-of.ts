import { canonical } from '../../../shared/kernel/canonical.ts';
import type { Conflict } from '../../../shared/domain/conflict.ts';
import type { Envelope } from '../../../shared/events/envelope.ts';
import type { Digest } from '../../../shared/kernel/digest.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Book } from '../../book/book.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Random } from '../../platform/random.ts';
import { sha256Hex } from '../../platform/sha256.ts';
import type { RoundHistory, RoundNote } from './history.ts';
import { placeholdersOf, type Placeholders } from './placeholders.ts';
import { redactEvent, redactTrouble } from './redact.ts';

/** The first line of an incident. */
export interface IncidentHead {
  readonly format: 'wavebook-incident/1';
  readonly version: string;
  readonly madeAt: Instant;
  readonly seed: number;
  readonly book: string;
  /** Whose round results these are. */
  readonly observer: string;
  /** The first workstation's, from which all others' authority comes. */
  readonly genesis: string;
  readonly branches: readonly {
    readonly origin: string;
    readonly count: number;
    readonly folded: number;
    readonly limit: number | null;
  }[];
  /** Rounds that are not told: alike the one before them, or too long ago. */
  readonly left: number;
}

/** A line of an incident: what a round brought, a conflict that stood at the end, or an event with the digest of its true line. */
export type IncidentLine =
  | { readonly head: IncidentHead }
  | { readonly round: RoundNote }
  | { readonly conflict: IncidentConflict }
  | { readonly event: Envelope; readonly line: Digest };

/** The events that write against each other. */
export interface IncidentConflict {
  readonly events: readonly string[];
  readonly settled: boolean;
}

export interface IncidentPorts {
  readonly book: Book<unknown>;
  readonly history: RoundHistory;
  /** Open and settled ones, of the state. */
  readonly conflicts: () => readonly Conflict[];
  readonly clock: Clock;
  readonly random: Random;
  /** Of this app. */
  readonly version: string;
}

/**
 * What happened between workstations, a line of JSON each, in bounded memory: who had what after each round, and every event
 * with its words replaced. Events keep their ids, order, kinds and what they had seen, and the digests of their true lines, so
 * that chains can be checked. There is no name, reason, password or key in it.
 */
export async function* incidentOf(ports: IncidentPorts): AsyncIterable<Uint8Array> {
  const placeholders = placeholdersOf(ports.random.bytes(32));
  yield lineOf({ head: headOf(ports) });
  for (const round of ports.history.rounds())
    yield lineOf({
      round: { ...round, troubles: round.troubles.map((each) => redactTrouble(each, placeholders)) },
    });
  for (const { writes, settled } of ports.conflicts())
    yield lineOf({ conflict: { events: writes.map(({ event }) => event), settled: settled !== null } });
  for (const { origin, count } of ports.book.branches())
    yield* eventsOf(ports.book, origin, count, placeholders);
}

function headOf({ book, history, clock, random, version }: IncidentPorts): IncidentHead {
  return {
    format: 'wavebook-incident/1',
    version,
    madeAt: clock.now(),
    seed: Buffer.from(random.bytes(4)).readUInt32LE(0),
    book: book.info.id,
    observer: book.device.origin,
    genesis: book.info.device.id,
    branches: book.branches().map(({ origin, count, folded, limit }) => ({ origin, count, folded, limit })),
    left: history.left(),
  };
}

async function* eventsOf(
  book: Book<unknown>,
  origin: string,
  count: number,
  placeholders: Placeholders,
): AsyncIterable<Uint8Array> {
  for await (const lines of book.lines(origin, 0, count)) {
    const told = lines.map((bytes) => {
      const event = JSON.parse(Buffer.from(bytes).toString('utf8')) as Envelope;
      return lineOf({ event: redactEvent(event, placeholders), line: sha256Hex(bytes) });
    });
    yield Buffer.concat(told);
  }
}

function lineOf(line: IncidentLine): Uint8Array {
  return Buffer.from(`${canonical(line)}\n`);
}
