import type { Credential, Done } from '../../../shared/api/ports.ts';
import { statementFor } from '../../../shared/decide/statement.ts';
import { sameAccount } from '../../../shared/domain/account.ts';
import type { SignedCommand } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { ok, refused, type Result } from '../../../shared/kernel/result.ts';
import { signStatement } from '../../identity/signing.ts';
import type { Signer } from '../../platform/ed25519.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import { commitDecision, contextFor } from './commit-decision.ts';
import { triedOf } from './refused-attempt.ts';
import { shardsFor } from './shards-for.ts';

/**
 * Carries out what needs the person's own signature (R9, R12): whatever else stands against it is said
 * before a password is asked for; then the password opens the key, and in one turn the statement is made
 * anew, signed, decided on and committed.
 */
export async function actSigned(
  who: Present,
  command: SignedCommand,
  credential: Credential | null,
  tools: Tools,
): Promise<Result<Done, RefusalCode>> {
  const { at } = who;
  await at.book.load(shardsFor(command, at.book.state()));
  const possible = statementFor(at.book.state(), command, contextFor(who, tools).context);
  if (!possible.ok) return possible;
  const signer = await opened(who, command, credential);
  if (!signer.ok) return signer;
  const done = await signInTurn(who, command, signer.value, tools);
  if (done.ok) at.sessions.signed(who.caller);
  return done;
}

/** With the key open: in the book's turn the statement is made anew, signed, decided on and committed. */
export function signInTurn(
  who: Present,
  command: SignedCommand,
  signer: Signer,
  tools: Tools,
): Promise<Result<Done, RefusalCode>> {
  return who.at.turn.run(() => signAndCommit(who, command, signer, tools));
}

async function signAndCommit(
  who: Present,
  command: SignedCommand,
  signer: Signer,
  tools: Tools,
): Promise<Result<Done, RefusalCode>> {
  await who.at.book.load(shardsFor(command, who.at.book.state()));
  const { context, ids } = contextFor(who, tools);
  const statement = statementFor(who.at.book.state(), command, context);
  if (!statement.ok) return statement;
  const signature = signStatement(tools.random.uuid(context.now.ms), statement.value, signer);
  return commitDecision(who, command, { context: { ...context, signature }, ids }, statement.value.role);
}

/** First in a continuous period both parts of the signature, later the password alone; the id is never another's. */
async function opened(
  { at, account, session, doer }: Present,
  command: SignedCommand,
  credential: Credential | null,
): Promise<Result<Signer, RefusalCode>> {
  if (!credential) return refused('password-needed');
  if (credential.id === null && !session.signed) return refused('id-needed');
  if (credential.id !== null && !sameAccount(credential.id, account.id)) return refused('wrong-id');
  const proof = await at.check({
    id: account.id,
    password: credential.password,
    by: doer,
    signing: triedOf(command),
  });
  return proof.ok ? ok(proof.value.signer) : proof;
}
