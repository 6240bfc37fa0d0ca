import type { JoinRequest } from '../../../shared/domain/device.ts';
import type { Draft, Envelope } from '../../../shared/events/envelope.ts';
import type { Folding } from '../../../src-main/book/folding.ts';
import type { Member } from '../../../src-main/sync/contract.ts';

/** What a write to a field says: which field, and its value. Every draft bears a label of its own in its reason. */
export interface FieldWrite {
  readonly key: string;
  readonly value: string;
}

export interface OpenConflict {
  readonly key: string;
  /** Ids of the events that wrote, and what they wrote. */
  readonly events: readonly string[];
  readonly values: readonly string[];
}

/** The first workstation of a book. */
export interface Founder {
  readonly id: string;
  readonly key: string;
  readonly boxKey: string;
}

/** What events mean in a run: a small folding made for it, or the book's own. */
export interface Meaning<State> {
  readonly name: string;
  readonly folding: Folding<State>;
  readonly shards: readonly string[];
  /** The first action of a book. */
  begin(founder: Founder): readonly Draft[];
  write(state: State, write: FieldWrite, label: string): Draft;
  enrol(request: JoinRequest, label: string, state: State): Draft;
  revoke(origin: string, from: number, label: string): Draft;
  /** That an identity wrote two histories, which part at that number. */
  forked(origin: string, seq: number, label: string): Draft;
  isForked(event: Envelope, origin: string, seq: number): boolean;
  /** Something said that writes no field, as long as `text`. */
  say(text: string, label: string): Draft;
  members(state: State): readonly Member[];
  conflicts(state: State): readonly OpenConflict[];
}

export const FIELDS = ['a', 'b', 'c', 'd'];
