import type { Envelope } from '../../shared/events/envelope.ts';
import type { Files } from '../platform/files.ts';
import { BookError } from './book-error.ts';
import { decode, salvage } from './line.ts';
import { readLines } from './line-reader.ts';
import { BLOCK, type Offsets } from './offsets.ts';

export interface ReadingEvents {
  readonly files: Files;
  readonly path: string;
  readonly file: string;
  readonly offsets: Offsets;
  /** Bytes and events that are acknowledged. */
  readonly end: { readonly bytes: number; readonly count: number };
}

/**
 * Shows the events [from, to) of a log, as far as they exist, or of these those that are asked for by their place, reading
 * only their blocks.
 * Throws `damaged`, naming the event, for a line that is not the event of its place.
 */
export async function visitEvents(
  reading: ReadingEvents,
  from: number,
  to: number,
  see: (event: Envelope) => void,
  which: (seq: number) => boolean = () => true,
): Promise<void> {
  const [first, last] = [Math.max(0, from), Math.min(to, reading.end.count)];
  if (first >= last) return;
  const { offset: start } = await startOf(reading, first);
  const stop = last >= reading.end.count ? null : Math.ceil(last / BLOCK);
  const until = (stop === null ? null : await offsetOf(reading, stop)) ?? reading.end.bytes;
  let seq = first - (first % BLOCK);
  const line = (bytes: Uint8Array): void => {
    if (seq >= first && seq < last && which(seq)) see(eventAt(reading, bytes, seq));
    seq += 1;
  };
  await readLines({ ...reading, from: start, until, line });
  if (seq < last) throw damagedAt(reading.file, Math.max(first, seq));
}

/** Where the block that event `seq` is in starts, and the number of its first event. */
export async function startOf(
  reading: ReadingEvents,
  seq: number,
): Promise<{ readonly offset: number; readonly seq: number }> {
  const block = Math.floor(seq / BLOCK);
  return { offset: await blockStart(reading, block, seq), seq: block * BLOCK };
}

async function blockStart(reading: ReadingEvents, block: number, seq: number): Promise<number> {
  const sure = reading.offsets.sure(block);
  if (sure !== null) return sure;
  const found = await reading.offsets.find(block);
  if (found !== null && (await startsAt(reading, found, block * BLOCK))) {
    reading.offsets.trust(block, found);
    return found;
  }
  await reading.offsets.rebuild(reading.end.bytes);
  const rebuilt = await reading.offsets.find(block);
  if (rebuilt === null) throw damagedAt(reading.file, seq);
  return rebuilt;
}

function offsetOf({ offsets }: ReadingEvents, block: number): Promise<number | null> | number {
  return offsets.sure(block) ?? offsets.find(block);
}

/** Whether the line at `offset` may be event `seq`: right after a line break, and saying so. */
async function startsAt(reading: ReadingEvents, offset: number, seq: number): Promise<boolean> {
  if (offset >= reading.end.bytes) return false;
  const bytes = await reading.files.read(reading.path, Math.max(0, offset - 1), 4096);
  const text = Buffer.from(bytes ?? []).toString('latin1');
  const line = offset === 0 ? text : text.slice(1);
  // A line that does not show its place within 4 KiB is judged when it is read.
  const shown = /"seq":(\d+)/.exec(line.split('\n')[0] ?? '')?.[1];
  return (offset === 0 || text.startsWith('\n')) && (shown === undefined || Number(shown) === seq);
}

export function eventAt(reading: Pick<ReadingEvents, 'file'>, bytes: Uint8Array, seq: number): Envelope {
  const event = decode(bytes, 'fast');
  if (typeof event === 'string' || event.seq !== seq) throw damagedAt(reading.file, seq, bytes);
  return event;
}

export function damagedAt(file: string, seq: number, bytes: Uint8Array = new Uint8Array()): BookError {
  const { event, record } = salvage(bytes);
  return new BookError('damaged', {
    file,
    seq,
    event,
    record: record === null ? null : { kind: record.kind, id: record.id },
  });
}
