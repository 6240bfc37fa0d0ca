import type { Meaning } from '../../domain/signature.ts';
import type { Blocker, CheckId, GateCheck, RouteView, StepView } from '../shape/gate.ts';
import { check, missing } from './check.ts';

/**
 * Every step signed, and one of those that decide (`deciding`) signed by somebody who is not an author (R19).
 * A route without any deciding step cannot approve anything: it counts as missing.
 */
export function approvalsCheck(
  id: CheckId,
  route: RouteView,
  deciding: Meaning,
  authors: readonly string[],
): GateCheck {
  return check(id, route.signed, Math.max(1, route.steps.length), approvalBlockers(route, deciding, authors));
}

export function approvalBlockers(
  route: RouteView,
  deciding: Meaning,
  authors: readonly string[],
): readonly Blocker[] {
  const decisive = route.steps.filter((step) => step.meaning === deciding);
  if (decisive.length === 0) return missing('route');
  const open = route.steps.filter((step) => step.status !== 'signed');
  if (open.length > 0) return open.map(approvalBlocker);
  const signatures = decisive.flatMap((step) => step.signature ?? []);
  if (signatures.some((signature) => !authors.includes(signature.signer))) return [];
  return [...new Set(signatures.map((signature) => signature.name))].map((name) => ({
    kind: 'only-author',
    name,
  }));
}

function approvalBlocker({ id, role, meaning, who, name, status, asked }: StepView): Blocker {
  return { kind: 'approval', step: id, role, meaning, who, name, status, asked };
}
