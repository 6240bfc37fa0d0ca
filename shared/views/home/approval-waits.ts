import { actingAt, type Account } from '../../domain/account.ts';
import { isWitnessed, type HeldPaper } from '../../domain/paper.ts';
import type { BookState } from '../../events/state.ts';
import { accountName } from '../account-name.ts';
import type { RouteView, StepView } from '../shape/gate.ts';
import type { Wait } from '../shape/wait.ts';
import { mayAsk, signersOf } from '../who-acts.ts';

export type Part = Pick<Wait, 'kind'> & Partial<Wait>;

/** The steps of a route that are the viewer's to answer, each with its own date where it has one. */
export function signParts({ steps }: RouteView): readonly Part[] {
  return steps.filter((step) => step.yours).map(signPart);
}

function signPart({ asked, due, meaning, late, reminded, yoursFor }: StepView): Part {
  const part: Part = {
    kind: 'sign',
    since: asked,
    meaning,
    late,
    reminded,
    onBehalf: yoursFor?.name ?? null,
  };
  return due === null ? part : { ...part, due };
}

/** For the owner: steps past their date, since the first of them, and with whom they lie. */
export function chasePart(state: BookState, route: RouteView, site: string): Part | null {
  const late = route.steps.filter((step) => step.late);
  const first = late.flatMap(({ due }) => due ?? []).toSorted((a, b) => a.ms - b.ms)[0];
  if (first === undefined) return null;
  const names = signersOf(state, { ...route, steps: late }, site);
  return { kind: 'chase', count: late.length, due: first, since: late[0]?.asked ?? null, late: true, names };
}

/** Papers of a record that this viewer could witness: not their own, not witnessed by them, still wanting one. */
export function witnessPart(
  state: BookState,
  papers: readonly HeldPaper[],
  viewer: Account,
  site: string,
): Part | null {
  if (!mayAsk(actingAt(viewer, site), 'paper.witness')) return null;
  const open = papers.filter(
    (paper) =>
      paper.void === null &&
      !isWitnessed(paper) &&
      paper.signer !== viewer.id &&
      !paper.witnesses.some(({ signer }) => signer === viewer.id),
  );
  const names = [...new Set(open.map(({ signer }) => accountName(state, signer)))];
  return open.length === 0
    ? null
    : { kind: 'witness', count: open.length, since: open[0]?.at ?? null, names };
}
