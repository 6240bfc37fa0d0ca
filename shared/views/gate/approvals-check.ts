import type { Meaning } from '../../domain/signature.ts';
import { countOf } from '../route-view/status.ts';
import type { Blocker, CheckId, GateCheck, RouteView, StepView } from '../shape/gate.ts';
import { check, missing } from './check.ts';

/**
 * Every step signed as it asks, and one of those that decide (`deciding`) signed by somebody who is not an author (R19).
 * A route without any deciding step cannot approve anything: it counts as missing. Counts signatures, not steps.
 */
export function approvalsCheck(
  id: CheckId,
  route: RouteView,
  deciding: Meaning,
  authors: readonly string[],
): GateCheck {
  const { have, want } = approvalCounts(route);
  return check(id, have, want, approvalBlockers(route, deciding, authors));
}

/** Signatures that a route has, of those it wants. */
export function approvalCounts({ steps }: RouteView): { readonly have: number; readonly want: number } {
  const sum = (of: (step: StepView) => number): number => steps.reduce((all, step) => all + of(step), 0);
  return {
    have: sum(countOf),
    want: Math.max(
      1,
      sum(({ need }) => need),
    ),
  };
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
  const answers = decisive.flatMap((step) => step.answers);
  if (answers.some((signature) => !authors.includes(signature.signer))) return [];
  return [...new Set(answers.map((signature) => signature.name))].map((name) => ({
    kind: 'only-author',
    name,
  }));
}

function approvalBlocker(step: StepView): Blocker {
  const { id, role, meaning, who, name, status, asked, need, lacks, due, late } = step;
  const people = unanswered(step);
  const papers = step.papers.map((paper) => paper.name);
  const reminded = step.reminded?.at ?? null;
  return {
    kind: 'approval',
    step: id,
    role,
    meaning,
    who,
    name,
    status,
    asked,
    have: countOf(step),
    need,
    lacks,
    people,
    papers,
    due,
    late,
    reminded,
  };
}

/** Those named at a step who have not answered it, themselves or by somebody they delegated to. */
function unanswered({ who, name, people, answers }: StepView): readonly string[] {
  const named = [...(who === null ? [] : [{ id: who, name: name ?? who }]), ...people];
  const left = named.filter(
    (one) => !answers.some(({ signer, onBehalf }) => signer === one.id || onBehalf === one.name),
  );
  return [...new Set(left.map((one) => one.name))];
}
