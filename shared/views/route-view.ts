import { sameAccount, type Account } from '../domain/account.ts';
import type { HeldSignature } from '../domain/signature.ts';
import type { Route, RouteStep } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import type { RouteView, SignatureView, StepStatus, StepView } from './shape/gate.ts';
import { signatureView } from './signature-view.ts';

type Asked = { readonly at: Instant; readonly by: string } | null;

interface Place {
  readonly step: RouteStep;
  readonly signature: SignatureView | null;
}

/**
 * Where a route of approvals stands. The newest signature on a step decides it; a void one leaves the
 * step to be signed again. In sequence only the first step without a valid signature is due.
 * `yours`: the viewer may sign it now (role, name, active, and not as the only approver of own work, R19).
 */
export function routeView(
  route: Route,
  signatures: readonly HeldSignature[],
  asked: Asked,
  accounts: BookState['accounts'],
  viewer: Account | null,
  authors: readonly string[],
): RouteView {
  const places = route.steps.map((step) => ({ step, signature: signatureOn(step, signatures) }));
  const due = places.findIndex((place) => place.signature?.status !== 'signed');
  const steps = places.map((place, index): StepView => {
    const status = statusOf(place, asked, route.order === 'parallel' || index === due);
    const yours =
      viewer !== null &&
      isSignable(status) &&
      mayAnswer(viewer, place.step) &&
      !hasSigned(viewer.id, places) &&
      !onlyOwnApproval(viewer.id, place, places, authors);
    const { id, role, meaning, who } = place.step;
    const name = who === null ? null : (accounts.get(who)?.name ?? who);
    return {
      id,
      role,
      meaning,
      who,
      name,
      status,
      asked: asked?.at ?? null,
      signature: place.signature,
      yours,
    };
  });
  return { order: route.order, steps, signed: steps.filter((step) => step.status === 'signed').length };
}

/** A step that its signer may answer now. */
export function isSignable(status: StepStatus): boolean {
  return status === 'waiting' || status === 'void';
}

function signatureOn(step: RouteStep, signatures: readonly HeldSignature[]): SignatureView | null {
  const answer = signatures.findLast((held) => held.step === step.id && answers(held, step));
  return answer === undefined ? null : signatureView(answer);
}

/** Only the meaning asked for, or a rejection, answers a step. */
function answers(held: HeldSignature, step: RouteStep): boolean {
  return held.statement.meaning === step.meaning || held.statement.meaning === 'rejected';
}

function statusOf({ signature }: Place, asked: Asked, due: boolean): StepStatus {
  if (signature?.status === 'signed') return 'signed';
  if (signature?.status === 'rejected') return 'rejected';
  if (asked === null) return 'not-asked';
  if (!due) return 'not-due';
  return signature?.status === 'void' ? 'void' : 'waiting';
}

/** One person answers one step of a route. */
function hasSigned(viewer: string, places: readonly Place[]): boolean {
  return places.some(({ signature }) => signature?.status === 'signed' && signature.signer === viewer);
}

function mayAnswer(viewer: Account, step: RouteStep): boolean {
  const named = step.who === null || sameAccount(step.who, viewer.id);
  return viewer.standing.kind === 'active' && named && viewer.roles.includes(step.role);
}

/** Signing this would leave the approvals to authors alone: no other approval is open or was given by somebody else. */
function onlyOwnApproval(
  viewer: string,
  place: Place,
  places: readonly Place[],
  authors: readonly string[],
): boolean {
  if (place.step.meaning !== 'approved' || !authors.includes(viewer)) return false;
  const others = places.filter(
    (other) => other.step.id !== place.step.id && other.step.meaning === 'approved',
  );
  return others.every(
    (other) => other.signature?.status === 'signed' && authors.includes(other.signature.signer),
  );
}
