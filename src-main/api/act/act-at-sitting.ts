import type { Ceremony, CeremonySign } from '../../../shared/api/inputs.ts';
import type { Done } from '../../../shared/api/ports.ts';
import { statementFor } from '../../../shared/decide/statement.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { RolloutId } from '../../../shared/domain/ids.ts';
import type { Meaning } from '../../../shared/domain/signature.ts';
import type { SignedCommand } from '../../../shared/events/command.ts';
import type { RefusalCode } from '../../../shared/events/refusal-code.ts';
import { PLAN_SECTIONS, WAVE_SECTIONS } from '../../../shared/events/sections.ts';
import type { BookState } from '../../../shared/events/state.ts';
import { ok, refused, type Refusal, type Result } from '../../../shared/kernel/result.ts';
import { routePlace, routeView } from '../../../shared/views/route-view.ts';
import { goodbye, welcome } from '../../identity/sessions.ts';
import type { Signer } from '../../platform/ed25519.ts';
import type { Present } from '../caller.ts';
import type { Tools } from '../desk/tools.ts';
import { contextFor } from './commit-decision.ts';
import { logRefused, triedOf } from './refused-attempt.ts';
import { shardsOfRollout } from './shards-for.ts';
import { signInTurn } from './signed-act.ts';

type Signed = Result<Done & { readonly signer: string }, RefusalCode>;

/**
 * One of a board signs, rejects or abstains at a window where somebody else is signed in (`host`), with id and
 * password. Everything that stands against it is said before the password is checked; the act then has a session of
 * its own, and the window's is what it was.
 */
export async function actAtSitting(host: Present, asked: CeremonySign, tools: Tools): Promise<Signed> {
  const { at, session } = host;
  at.sessions.touch(host.caller);
  await at.clock.look();
  await at.book.load(shardsOfRollout(asked.rollout));
  const { id, password } = asked.credential;
  const account = at.register.account(id);
  const command = commandOf(at.book.state(), asked, account, tools);
  const no = account?.standing.kind === 'active' ? standsAgainst(host, account, command, tools) : null;
  if (no) return refusedToHost(host, no, id, command);
  // Nobody has shown yet who they are: the trail names the window, not whoever was typed.
  const by = { account: null, session: session.id };
  const proof = await at.check({ id, password, by, signing: triedOf(command) });
  if (proof.ok) return inOwnSession(host, proof.value.account, proof.value.signer, command, tools);
  // Who sits here is known to the table, so they are told how many tries are left; an id that nobody has is not.
  return account === null && proof.refusal.code === 'wrong-password' ? refused('wrong-sign-in') : proof;
}

/** The signing of what was shown at that gate; a signature says what the signer's step asks for. */
function commandOf(
  state: BookState,
  asked: CeremonySign,
  account: Account | null,
  tools: Tools,
): SignedCommand {
  const said: Readonly<Record<typeof asked.verdict, Meaning>> = {
    sign: askedOf(state, asked, account, tools) ?? 'approved',
    reject: 'rejected',
    abstain: 'abstained',
  };
  return signingAt(asked, said[asked.verdict], asked);
}

/** The command that signs a plan, or a wave, with this meaning. */
export function signingAt(
  { rollout, wave, gate }: Ceremony,
  meaning: Meaning,
  { digest, comment }: Pick<CeremonySign, 'digest' | 'comment'>,
): SignedCommand {
  const sections = [...(gate === 'plan' ? PLAN_SECTIONS : WAVE_SECTIONS)];
  const place = { rollout, wave: gate === 'plan' ? null : wave };
  return { kind: 'sign', ...place, meaning, sections, digest, comment } as SignedCommand;
}

/** What the signer's own step at this gate asks for; null where none is theirs. */
function askedOf(
  state: BookState,
  asked: CeremonySign,
  viewer: Account | null,
  { clock }: Tools,
): Meaning | null {
  const rollout = state.rollouts.get(asked.rollout as RolloutId);
  const wave = rollout?.waves.find(({ id }) => id === asked.wave) ?? null;
  if (!rollout || (wave === null && asked.gate !== 'plan')) return null;
  const place = routePlace(rollout, asked.gate === 'plan' ? null : wave, asked.gate);
  const { steps } = routeView(state, place, { now: clock.now(), viewer });
  return steps.find(({ yours }) => yours)?.meaning ?? null;
}

/** Why this person's signature would not be taken now; the shards of the rollout are loaded. */
export function standsAgainst(
  { at }: Pick<Present, 'at'>,
  account: Account,
  command: SignedCommand,
  tools: Tools,
): Refusal<RefusalCode> | null {
  const { context } = contextFor({ at, account }, tools);
  const possible = statementFor(at.book.state(), command, context);
  return possible.ok ? null : possible.refusal;
}

async function refusedToHost(
  { at, doer }: Present,
  refusal: Refusal<RefusalCode>,
  signer: string,
  command: SignedCommand,
): Promise<Signed> {
  await logRefused(triedOf(command), { ...refusal, data: { ...refusal.data, signer } }, doer, at.register);
  return { ok: false, refusal };
}

async function inOwnSession(
  host: Present,
  account: Account,
  signer: Signer,
  command: SignedCommand,
  tools: Tools,
): Promise<Signed> {
  const { at } = host;
  const own = { id: tools.random.uuid(tools.clock.now().ms), account: account.id };
  const doer = { account, session: own.id };
  await welcome(own, at.register);
  try {
    const who = { ...host, account, doer, session: { ...host.session, ...own } };
    const done = await signInTurn(who, command, signer, tools);
    if (done.ok) return ok({ ...done.value, signer: account.id });
    await logRefused(triedOf(command), done.refusal, doer, at.register);
    return done;
  } finally {
    await goodbye(own, 'person', at.register);
  }
}
