import type { SectionName, Statement } from '../domain/signature.ts';
import type { HeldHalt } from '../domain/rollout.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { Json } from '../kernel/json.ts';
import { refused, type Result } from '../kernel/result.ts';
import type { Gate } from '../views/shape/gate.ts';
import type { DecideContext } from './context.ts';

type Said = Pick<Statement, 'record' | 'meaning' | 'role' | 'digest' | 'comment'> & {
  readonly sections: readonly SectionName[];
};

/** Who, where and when are the context's. */
export function statementOf({ book, device, by, now }: DecideContext, said: Said): Statement {
  return { v: 1, book, device, signer: by.id, name: by.name, title: by.title, at: now, ...said };
}

export function haltedRefusal(halts: readonly HeldHalt[]): Result<never, RefusalCode> {
  return refused('halted', { halts: halts.map(({ id, seen, at, by }) => ({ id, seen, at, by })) });
}

/** Every unmet check with its reasons by name. */
export function gateRefusal(gate: Gate): Result<never, RefusalCode> {
  return refused('gate-closed', {
    side: gate.side,
    checks: gate.checks.filter((check) => !check.met) as unknown as Json,
  });
}
