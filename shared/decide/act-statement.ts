import type { Role } from '../domain/account.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Meaning, Statement } from '../domain/signature.ts';
import type { Wave } from '../domain/wave.ts';
import type { SignedCommand } from '../events/command.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { actingRole } from '../events/rights.ts';
import { actDigest } from '../events/sections.ts';
import type { Result } from '../kernel/result.ts';
import type { DecideContext } from './context.ts';
import { statementOf } from './statement-of.ts';

export type Stated = Result<Statement, RefusalCode>;
export type SignedOf<Kind extends SignedCommand['kind']> = Extract<SignedCommand, { kind: Kind }>;

interface Act {
  readonly kind: SignedCommand['kind'];
  readonly meaning: Meaning;
  readonly record: Statement['record'];
  readonly target: string | null;
  readonly comment: string;
  /** Where the act itself says in which function it is done. */
  readonly role?: Role | undefined;
}

/** The statement of a single act: it covers the act itself, its record and what it acts on. */
export function actStatement(context: DecideContext, act: Act): Statement {
  const { kind, meaning, record, target, comment } = act;
  return statementOf(context, {
    record,
    meaning,
    role: act.role ?? actingRole({ kind }, context.by) ?? 'change-owner',
    sections: ['act'],
    digest: actDigest(meaning, record.id, target, comment),
    comment,
  });
}

/** A rollout, or one of its waves, as a statement names it. */
export function recordOf(rollout: Rollout, wave: Wave | null): Statement['record'] {
  const { id, number } = wave ?? rollout;
  return { kind: wave === null ? 'rollout' : 'wave', id, number, revision: rollout.revision };
}
