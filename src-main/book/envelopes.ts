import { envelope, type Draft, type Envelope } from '../../shared/events/envelope.ts';
import { ordered } from '../../shared/kernel/canonical.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Random } from '../platform/random.ts';
import { encode, lineOf, type Line } from './line.ts';
import { headAfter, type LogHead } from './log-head.ts';

/** Who does something, in which role and session; all `null` for what nobody signed in does. */
export interface By {
  readonly actor: string | null;
  readonly role: string | null;
  readonly session: string | null;
}

export interface Place {
  readonly origin: string;
  readonly head: LogHead;
  readonly random: Random;
  /** What the first event of an action says that it has newly seen of others, and their highest Lamport time. */
  readonly heads?: Envelope['heads'];
  readonly lamport?: number;
}

/** Who does an action, when, and of how many events it is. */
export interface Action {
  readonly by: By;
  readonly at: Instant;
  readonly of: number;
}

/** The drafts of one action as the next lines of a log: numbered, linked, tied into one batch. */
export function linesOf(
  drafts: readonly Draft[],
  by: By,
  at: Instant,
  place: Place,
): { readonly lines: readonly Line[]; readonly head: LogHead } {
  const action = { by, at, of: drafts.length };
  const lines: Line[] = [];
  let head = place.head;
  for (const [index, draft] of drafts.entries()) {
    const line = nextLine(draft, index, action, { ...place, head });
    lines.push(line);
    head = headAfter(head, line);
  }
  return { lines, head };
}

/** The draft at `index` of an action as the line after `place`. */
export function nextLine(draft: Draft, index: number, { by, at, of }: Action, place: Place): Line {
  const event = sealed(draft, { index, of }, by, at, place);
  return lineOf(event, encode(event), place.head.bytes);
}

// The data is JSON, or `ordered` has thrown: to walk half a thousand records again would double what an import costs.
const frame = envelope.omit({ data: true });

/** Throws for a draft that makes no envelope: a bug of whoever drafted it. Keys stand in canonical order. */
function sealed(
  draft: Draft,
  batch: Envelope['batch'],
  by: By,
  at: Instant,
  { origin, head, random, heads = [], lamport = 0 }: Place,
): Envelope {
  const event: Envelope = {
    actor: by.actor,
    at,
    batch,
    data: ordered(draft.data),
    heads: batch.index === 0 ? heads : [],
    id: random.uuid(at.ms),
    lamport: Math.max(head.lamport, lamport) + 1,
    origin,
    prev: head.hash,
    reason: draft.reason,
    replaces: draft.replaces ?? null,
    role: by.role,
    seq: head.count,
    session: by.session,
    subject: ordered(draft.subject),
    type: draft.type,
    v: 1,
  };
  const { data: _ordered, ...around } = event;
  frame.parse(around);
  return event;
}
