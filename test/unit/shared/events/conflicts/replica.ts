import type { AccountId, BookId, DeviceId } from '../../../../../shared/domain/ids.ts';
import type { Conflict } from '../../../../../shared/domain/conflict.ts';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { Signature } from '../../../../../shared/domain/signature.ts';
import type { Wave } from '../../../../../shared/domain/wave.ts';
import type { Decision, DecideContext } from '../../../../../shared/decide/context.ts';
import { decide } from '../../../../../shared/decide/decide.ts';
import { statementFor } from '../../../../../shared/decide/statement.ts';
import { command, isSigned } from '../../../../../shared/events/command.ts';
import type { Draft, Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import { contentDigest, PLAN_SECTIONS } from '../../../../../shared/events/sections.ts';
import { emptyState, type BookState } from '../../../../../shared/events/state.ts';
import { ZERO_DIGEST } from '../../../../../shared/kernel/digest.ts';
import type { Story } from '../../../../fixtures/story.ts';

export const FIRST = '01931000-0000-7000-8000-00000000dddd';
export const deviceAt = (index: number): string =>
  index === 0 ? FIRST : `01931000-0000-7000-8000-00000000dde${index}`;

/** Before everything by one key of the whole action, then by origin, then by number: the order of folding (R67). */
export function inOrder(a: Envelope, b: Envelope): number {
  const key = (event: Envelope): number => event.lamport - event.batch.index;
  if (key(a) !== key(b)) return key(a) - key(b);
  if (a.origin !== b.origin) return a.origin < b.origin ? -1 : 1;
  return a.seq - b.seq;
}

/** One workstation with its own copy of the book; others' events come when `takes` says so. */
export class Replica {
  known: readonly Envelope[];
  state: BookState;
  private told = new Map<string, number>();
  private ids = 0;

  constructor(
    readonly index: number,
    private readonly base: { readonly events: readonly Envelope[]; readonly state: BookState },
    public now: Story['now'],
  ) {
    this.known = base.events;
    this.state = base.state;
  }

  get origin(): string {
    return `${deviceAt(this.index)}-1`;
  }
  get rollout(): Rollout {
    return [...this.state.rollouts.values()].at(-1)!;
  }
  get wave(): Wave {
    return this.rollout.waves[0]!;
  }
  get open(): readonly Conflict[] {
    return [...this.state.conflicts.values()].filter(({ settled }) => settled === null);
  }

  newId = (): string => `01932000-0000-7000-800${this.index}-${String(++this.ids).padStart(12, '0')}`;

  context(id: string): DecideContext {
    return {
      now: this.now,
      newId: this.newId,
      by: this.state.accounts.get(id as AccountId)!,
      intact: true,
      position: this.known.length,
      book: this.state.book!.id as BookId,
      device: deviceAt(this.index) as DeviceId,
      signature: null,
    };
  }

  ask(id: string, input: object): Decision {
    this.now = { ...this.now, ms: this.now.ms + 1000 };
    const asked = command.parse(input);
    let context = this.context(id);
    if (isSigned(asked)) {
      const statement = statementFor(this.state, asked, context);
      if (!statement.ok) return statement;
      const key = context.by.keys.at(-1)!.publicKey;
      const signature = { id: this.newId(), statement: statement.value, key, value: '0'.repeat(128) };
      context = { ...context, signature: signature as Signature };
    }
    const decision = decide(this.state, asked, context);
    if (decision.ok) this.write(decision.value, id);
    return decision;
  }

  /** As `ask`, but a refusal fails the test; gives the events. */
  do(id: string, input: object): readonly Envelope[] {
    const from = this.known.length;
    const decision = this.ask(id, input);
    if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
    return this.known.slice(from);
  }

  write(drafts: readonly Draft[], actor: string | null): readonly Envelope[] {
    const lamport = 1 + Math.max(0, ...this.known.map((event) => event.lamport));
    const seq = this.known.filter(({ origin }) => origin === this.origin).length;
    const heads = this.newHeads();
    const events = drafts.map((draft, index): Envelope => ({
      v: 1,
      id: this.newId(),
      origin: this.origin,
      seq: seq + index,
      lamport: lamport + index,
      at: this.now,
      actor,
      role: null,
      session: null,
      ...draft,
      batch: { index, of: drafts.length },
      heads: index === 0 ? heads : [],
      replaces: null,
      prev: ZERO_DIGEST,
    }));
    this.known = [...this.known, ...events];
    this.state = events.reduce(fold, this.state);
    return events;
  }

  /** Everything the other has: what that had seen comes with it. */
  takes(other: Replica): this {
    const mine = new Set(this.known.map(({ id }) => id));
    const all = [...this.known, ...other.known.filter(({ id }) => !mine.has(id))];
    this.known = all.sort(inOrder);
    // What all began with comes before everything.
    this.state = this.known.slice(this.base.events.length).reduce(fold, this.base.state);
    this.now = { ...this.now, ms: Math.max(this.now.ms, other.now.ms) };
    return this;
  }

  signPlan(id: string): Decision {
    const sections = [...PLAN_SECTIONS];
    const digest = contentDigest(this.rollout, null, sections);
    const rollout = this.rollout.id;
    return this.ask(id, {
      kind: 'sign',
      rollout,
      wave: null,
      meaning: 'approved',
      sections,
      digest,
      comment: '',
    });
  }

  private newHeads(): Envelope['heads'] {
    const last = new Map<string, number>();
    for (const { origin, seq } of this.known) if (origin !== this.origin) last.set(origin, seq);
    const heads = [...last].filter(([origin, seq]) => (this.told.get(origin) ?? -1) < seq);
    heads.forEach(([origin, seq]) => this.told.set(origin, seq));
    return heads.map(([origin, seq]) => ({ origin, seq, hash: ZERO_DIGEST }));
  }
}

/** Workstations that all begin with the same book: the first let the others in. */
export function replicas(story: Story, count: number): readonly Replica[] {
  const first = new Replica(
    0,
    { events: story.events, state: story.events.reduce(fold, emptyState) },
    story.now,
  );
  const enrolments = Array.from({ length: count }, (_, index) => ({
    type: 'device-enrolled/2',
    subject: { kind: 'device', id: deviceAt(index) } as const,
    data: {
      id: deviceAt(index),
      incarnation: 1,
      name: `Station ${index + 1}`,
      place: '',
      key: String(index).repeat(64),
      boxKey: index === 0 ? null : String(index).repeat(64),
      code: ['', 'B', 'C', 'D', 'E'][index]!,
    },
    reason: null,
  }));
  first.write(enrolments, 'admin');
  const others = Array.from(
    { length: count - 1 },
    (_, index) => new Replica(index + 1, { events: first.known, state: first.state }, story.now),
  );
  return [first, ...others];
}

/** All have all. */
export function exchanged(all: readonly Replica[]): void {
  const [first, ...others] = all;
  others.forEach((other) => first!.takes(other));
  others.forEach((other) => other.takes(first!));
}
