import type { Answer } from '../../../shared/domain/ceremony.ts';
import type { RouteGate } from '../../../shared/domain/wave.ts';
import type { CeremonyPage, Seat } from '../../../shared/views/shape/ceremony-page.ts';
import type { SignatureView, StepView } from '../../../shared/views/shape/gate.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** What is signed, and who could. */
export interface SittingPlace {
  readonly rollout: string;
  readonly wave: string | null;
  readonly gate: RouteGate;
  readonly page: CeremonyPage;
}

/** Seats that can sign now, in the order of the route. */
export function openSeats({ seats }: CeremonyPage): readonly Seat[] {
  return seats.filter((seat) => seat.step !== null);
}

/** The step a seat would answer. */
export function stepOfSeat({ route }: CeremonyPage, seat: Seat): StepView | null {
  return route.steps.find((step) => step.id === seat.step) ?? null;
}

type Given = { readonly step: string; readonly signature: SignatureView };

/** What was signed here since the sitting began, newest last; what was given on paper was not signed here. */
function givenSince({ route }: CeremonyPage, began: Instant): readonly Given[] {
  return route.steps.flatMap((step) =>
    [...step.gone, ...step.answers, ...step.abstained]
      .filter(({ at, paper, void: voided }) => at.ms >= began.ms && paper === null && voided === null)
      .map((signature) => ({ step: step.id, signature })),
  );
}

function verdictOf({ meaning }: SignatureView): Answer['verdict'] {
  return meaning === 'rejected' || meaning === 'abstained' ? meaning : 'signed';
}

/** An answer as it is stored; ids as plain text. */
export interface SittingAnswer {
  readonly account: string;
  readonly step: string | null;
  readonly verdict: Answer['verdict'];
  readonly signature: string | null;
}

/** What became of everybody who was asked: their newest answer at this sitting, else absent where they could have answered. */
export function answersOf(page: CeremonyPage, began: Instant): readonly SittingAnswer[] {
  const given = givenSince(page, began);
  return page.seats.flatMap((seat): readonly SittingAnswer[] => {
    const last = given
      .filter((one) => one.signature.signer === seat.account)
      .toSorted((a, b) => a.signature.at.ms - b.signature.at.ms)
      .at(-1);
    if (last !== undefined) {
      const { step, signature } = last;
      return [{ account: seat.account, step, verdict: verdictOf(signature), signature: signature.id }];
    }
    if (seat.step === null || seat.answered !== null) return [];
    return [{ account: seat.account, step: seat.step, verdict: 'absent', signature: null }];
  });
}

/** Somebody has answered, so that there is something to store. */
export function hasAnswers(answers: readonly SittingAnswer[]): boolean {
  return answers.some((one) => one.verdict !== 'absent');
}

/** A rejection that stands and holds its step. */
export function standingRejection({ route }: CeremonyPage): SignatureView | null {
  const held = route.steps.find((step) => step.status === 'rejected');
  return held?.gone.findLast((one) => one.status === 'rejected') ?? null;
}
