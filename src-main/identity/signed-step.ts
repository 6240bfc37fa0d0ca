import { actingAt, sameAccount } from '../../shared/domain/account.ts';
import type { Paper } from '../../shared/domain/paper.ts';
import type { Rollout } from '../../shared/domain/rollout.ts';
import type { Meaning, Statement } from '../../shared/domain/signature.ts';
import type { RouteStep, Wave } from '../../shared/domain/wave.ts';
import { contentDigest } from '../../shared/events/sections.ts';
import type { BookState } from '../../shared/events/state.ts';
import { dayOf, type Instant } from '../../shared/kernel/instant.ts';
import { isInForce, isNamed, namedAt } from '../../shared/views/route-view/who-answers.ts';

/** A record as it stood before the event, and when it happened. */
export interface Stood {
  readonly before: BookState;
  readonly rollout: Rollout;
  readonly wave: Wave | null;
  readonly at: Instant;
}

// Said at whatever step one is asked.
const ANYWHERE: ReadonlySet<Meaning> = new Set<Meaning>(['rejected', 'abstained']);

/** Whether whoever signed has the function they signed in, where they signed. */
export function siteFault(statement: Pick<Statement, 'signer' | 'role'>, stood: Stood): string | null {
  const account = stood.before.accounts.get(statement.signer);
  const site = stood.wave?.scope.site ?? stood.rollout.site;
  if (account === undefined || actingAt(account, site).roles.includes(statement.role)) return null;
  return `signed as ${statement.role}, a role ${statement.signer} does not have at ${site}`;
}

/** Whether a signature answers the step it is kept under: what was asked for, in a function and by a person asked. */
export function stepFault(step: string | null, statement: Statement, stood: Stood): string | null {
  const { signer, meaning, role, onBehalf } = statement;
  if (step === null)
    return onBehalf === undefined ? null : 'signed for somebody else where no step asked them';
  const asked = stepOf(step, stood);
  if (asked === undefined) return 'answers a step that was not there';
  if (meaning !== asked.meaning && !ANYWHERE.has(meaning))
    return `signed as ${meaning}, where ${asked.meaning} was asked for`;
  if (![asked.role, ...asked.also].includes(role)) return `signed as ${role}, who was not asked`;
  if (onBehalf !== undefined) return delegationFault(asked, { from: onBehalf, to: signer }, stood);
  return isNamed(namedAt(asked), signer) ? null : `${signer} was not asked`;
}

function stepOf(id: string, { rollout, wave }: Stood): RouteStep | undefined {
  const routes = wave === null ? [rollout.route] : [wave.entryRoute, wave.exitRoute];
  return routes.flatMap(({ steps }) => steps).find((step) => step.id === id);
}

/** Signed for somebody named at the step, whose delegation to the signer held on that day. */
function delegationFault(
  step: RouteStep,
  { from, to }: { readonly from: string; readonly to: string },
  { before, at }: Stood,
): string | null {
  if (!namedAt(step).some((one) => sameAccount(one, from))) return `signed for ${from}, who was not asked`;
  const held = [...before.delegations.values()].some(
    (one) => sameAccount(one.from, from) && sameAccount(one.to, to) && isInForce(one, dayOf(at)),
  );
  return held ? null : `signed for ${from} without a delegation in force`;
}

/** What is said to stand on a paper, against what stood in the book: content, signer and step. */
export function paperFault(paper: Paper, stood: Stood): string | null {
  const { rollout, wave, before } = stood;
  if (contentDigest(rollout, wave, paper.sections) !== paper.digest)
    return 'the content on the paper is not the content that stood there';
  const account = before.accounts.get(paper.signer);
  if (account === undefined) return `signed by an account the book does not have: ${paper.signer}`;
  if (account.name !== paper.name || account.title !== paper.title)
    return 'the printed name or title is another one';
  const asked = stepOf(paper.step, stood);
  if (asked === undefined) return 'answers a step that was not there';
  if (paper.meaning !== asked.meaning)
    return `signed as ${paper.meaning}, where ${asked.meaning} was asked for`;
  if (![asked.role, ...asked.also].includes(paper.role) || !isNamed(namedAt(asked), paper.signer))
    return `${paper.signer} was not asked`;
  return siteFault(paper, stood);
}
