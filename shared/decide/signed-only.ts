import type { WaveId } from '../domain/ids.ts';
import type { Signature } from '../domain/signature.ts';
import { draft } from '../events/catalog.ts';
import type { SignedCommand } from '../events/command.ts';
import type { Draft } from '../events/envelope.ts';
import type { BookState } from '../events/state.ts';
import { canonical } from '../kernel/canonical.ts';
import { refused } from '../kernel/result.ts';
import { why, type DecideContext, type Decision } from './context.ts';
import { statementFor } from './statement.ts';

/** Nothing is done unless the signature was made over exactly the statement that holds now (R12). */
export function signedOnly(
  state: BookState,
  command: SignedCommand,
  context: DecideContext,
  then: (signature: Signature) => Decision,
): Decision {
  const statement = statementFor(state, command, context);
  if (!statement.ok) return statement;
  const { signature } = context;
  if (signature === null) return refused('signature-needed');
  if (canonical(signature.statement) !== canonical(statement.value)) return refused('content-changed');
  if (signature.key !== context.by.keys.at(-1)?.publicKey) return refused('bad-signature');
  return then(signature);
}

/** The signature on the rollout, or on one of its waves. */
export function signedDraft(
  subject: Draft['subject'],
  wave: WaveId | null,
  step: string | null,
  signature: Signature,
  reason: string,
): Draft {
  return draft('signed/1', subject, { wave, step, signature }, why(reason));
}
