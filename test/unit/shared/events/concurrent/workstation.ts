import type { AccountId, BookId, DeviceId } from '../../../../../shared/domain/ids.ts';
import type { Rollout } from '../../../../../shared/domain/rollout.ts';
import type { Signature } from '../../../../../shared/domain/signature.ts';
import { decide } from '../../../../../shared/decide/decide.ts';
import { statementFor } from '../../../../../shared/decide/statement.ts';
import { command, isSigned } from '../../../../../shared/events/command.ts';
import type { Envelope } from '../../../../../shared/events/envelope.ts';
import { fold } from '../../../../../shared/events/fold.ts';
import type { BookState } from '../../../../../shared/events/state.ts';
import { ZERO_DIGEST } from '../../../../../shared/kernel/digest.ts';
import type { Instant } from '../../../../../shared/kernel/instant.ts';

/** One computer at work on its own copy of the book: it decides on what it has seen. */
export class Workstation {
  readonly written: Envelope[][] = [];
  private ids = 0;

  constructor(
    readonly number: number,
    private readonly round: number,
    public state: BookState,
    public now: Instant,
    private readonly onEvent: (state: BookState, event: Envelope) => void,
  ) {}

  newId = (): string =>
    `01931000-0000-7000-800${this.number}-${String(this.round * 1000 + ++this.ids).padStart(12, '0')}`;
  private readonly device = '01931000-0000-7000-8000-00000000dddd' as DeviceId;

  get rollout(): Rollout {
    return [...this.state.rollouts.values()].at(-1) as Rollout;
  }

  /** Whether it was done; a signed command is signed as what it says now. */
  ask(id: string, input: object): boolean {
    const asked = command.parse(input);
    this.now = { ...this.now, ms: this.now.ms + 1000 };
    const by = this.state.accounts.get(id as AccountId)!;
    const plain = {
      now: this.now,
      newId: this.newId,
      by,
      intact: true,
      position: 0,
      book: this.state.book?.id as BookId,
      device: this.device,
    };
    let signature: Signature | null = null;
    if (isSigned(asked)) {
      const statement = statementFor(this.state, asked, { ...plain, signature });
      if (!statement.ok) return false;
      signature = {
        id: this.newId(),
        statement: statement.value,
        key: by.keys.at(-1)!.publicKey,
        value: '0'.repeat(128),
      } as Signature;
    }
    const decision = decide(this.state, asked, { ...plain, signature });
    if (!decision.ok) return false;
    const action = decision.value.map((draft, index): Envelope => ({
      v: 1,
      id: this.newId(),
      origin: `${this.device}-1`,
      seq: 0,
      lamport: 0,
      at: this.now,
      actor: id,
      role: null,
      session: null,
      ...draft,
      batch: { index, of: decision.value.length },
      heads: [],
      replaces: null,
      prev: ZERO_DIGEST,
    }));
    this.written.push(action);
    for (const event of action) {
      this.state = fold(this.state, event);
      this.onEvent(this.state, event);
    }
    return true;
  }
}
