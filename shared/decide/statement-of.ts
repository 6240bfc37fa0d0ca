import type { Conflict } from '../domain/conflict.ts';
import type { SectionName, Statement } from '../domain/signature.ts';
import type { HeldHalt } from '../domain/rollout.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { Json } from '../kernel/json.ts';
import type { BookState } from '../events/state.ts';
import { refused, type Result } from '../kernel/result.ts';
import { conflictBlocker } from '../views/conflicts-over.ts';
import type { Gate } from '../views/shape/gate.ts';
import type { DecideContext } from './context.ts';

type Said = Pick<Statement, 'record' | 'meaning' | 'role' | 'digest' | 'comment' | 'onBehalf'> & {
  readonly sections: readonly SectionName[];
};

/** Who, where and when are the context's. */
export function statementOf({ book, device, by, now }: DecideContext, said: Said): Statement {
  return { v: 1, book, device, signer: by.id, name: by.name, title: by.title, at: now, ...said };
}

export function haltedRefusal(halts: readonly HeldHalt[]): Result<never, RefusalCode> {
  return refused('halted', { halts: halts.map(({ id, seen, at, by }) => ({ id, seen, at, by })) });
}

/** By name, what nobody settled; null where nothing is open. */
export function conflictRefusal(
  state: BookState,
  open: readonly Conflict[],
): Result<never, RefusalCode> | null {
  if (open.length === 0) return null;
  const conflicts = open.map((conflict) => {
    const { id, field, record } = conflictBlocker(state, conflict);
    return { id, field, record };
  });
  return refused('conflict-open', { conflicts });
}

/** Every unmet check with its reasons by name. */
export function gateRefusal({ side, checks }: Pick<Gate, 'side' | 'checks'>): Result<never, RefusalCode> {
  const unmet = checks
    .filter((check) => !check.met)
    .map(({ id, met, have, want, blockers }) => ({ id, met, have, want, blockers }));
  return refused('gate-closed', { side, checks: unmet as unknown as Json });
}
