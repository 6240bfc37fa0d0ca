import type { Role } from '../../domain/account.ts';
import { isWitnessed, type HeldPaper } from '../../domain/paper.ts';
import type { HeldSignature } from '../../domain/signature.ts';
import type { RouteStep } from '../../domain/wave.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { SignatureView, StepView } from '../shape/gate.ts';
import { paperView, signatureView, type Names } from '../signature-view.ts';
import { isNamed, namedAt } from './who-answers.ts';

/** All that was said on a record: its signatures and those given on paper, oldest first. */
export interface Said {
  readonly signatures: readonly HeldSignature[];
  readonly papers: readonly HeldPaper[];
}

type Kept = Pick<StepView, 'answers' | 'abstained' | 'gone' | 'papers' | 'lacks' | 'signature'> & {
  /** Holds the step until it is asked for again. */
  readonly rejected: boolean;
  /** Who answered, themselves or by somebody they delegated to, or did on paper: they answer no more. */
  readonly taken: ReadonlySet<string>;
};

interface Given {
  readonly view: SignatureView;
  /** At whose place it was given. */
  readonly seat: string;
  /** Among the signatures of the record: a paper answers where its last witness signed. */
  readonly order: number;
}

/** What was said on one step of a route, and what of it counts. */
export function answersOn(names: Names, step: RouteStep, said: Said, asked: Instant | null): Kept {
  const open = said.papers.filter(
    (held) => held.step === step.id && held.void === null && !isWitnessed(held),
  );
  const given = [...signed(names, step, said.signatures), ...onPaper(names, step, said)].sort(
    (a, b) => a.order - b.order,
  );
  const rejection = given.findLast(({ view }) => view.status === 'rejected');
  const counting = eachOnce(given.filter(({ view }) => view.status === 'signed'));
  const answers = counting.map(({ view }) => view);
  const roles = answers.map(({ role }) => role);
  return {
    answers,
    abstained: abstentions(names, step, said.signatures, answers, asked),
    gone: given.map(({ view }) => view).filter(({ status }) => status !== 'signed'),
    papers: open.map((held) => paperView(names, held)),
    lacks: step.must.filter((role) => !roles.includes(role)),
    signature: (rejection ?? given.at(-1))?.view ?? null,
    rejected: rejection !== undefined,
    taken: new Set([
      ...counting.flatMap(({ view, seat }) => [view.signer, seat]),
      ...open.map(({ signer }) => signer),
    ]),
  };
}

/** A rejection always answers; else an answer is of the meaning asked for, in a function of the step, by or for one of those named. */
function fits(
  step: RouteStep,
  { meaning, role, by }: { meaning: string; role: Role; by: readonly string[] },
): boolean {
  const named = namedAt(step);
  const asked = meaning === step.meaning && [step.role, ...step.also, ...step.must].includes(role);
  return meaning === 'rejected' || (asked && by.some((id) => isNamed(named, id)));
}

function signed(names: Names, step: RouteStep, signatures: readonly HeldSignature[]): readonly Given[] {
  return signatures.flatMap((held, order) => {
    const { meaning, role, signer, onBehalf } = held.statement;
    return held.step === step.id &&
      fits(step, { meaning, role, by: [signer, ...(onBehalf ? [onBehalf] : [])] })
      ? [{ view: signatureView(names, held), seat: onBehalf ?? signer, order }]
      : [];
  });
}

function onPaper(names: Names, step: RouteStep, { signatures, papers }: Said): readonly Given[] {
  return papers
    .filter((held) => held.step === step.id && isWitnessed(held))
    .filter(({ meaning, role, signer }) => fits(step, { meaning, role, by: [signer] }))
    .map((held) => ({
      view: paperView(names, held),
      seat: held.signer,
      order: signatures.findIndex(({ id }) => id === held.witnesses.at(-1)?.signature),
    }));
}

/** Nobody counts twice, neither who signs nor for whom: a quorum is of different people. */
function eachOnce(given: readonly Given[]): readonly Given[] {
  const seen = new Set<string>();
  return given.filter(({ view: { signer }, seat }) => {
    if (seen.has(signer) || seen.has(seat)) return false;
    seen.add(signer).add(seat);
    return true;
  });
}

function abstentions(
  names: Names,
  step: RouteStep,
  signatures: readonly HeldSignature[],
  answers: readonly SignatureView[],
  asked: Instant | null,
): readonly SignatureView[] {
  return signatures
    .filter((held) => held.step === step.id && held.statement.meaning === 'abstained' && held.void === null)
    .filter(
      ({ statement: { at, signer } }) =>
        asked !== null && at.ms >= asked.ms && !answers.some((answer) => answer.signer === signer),
    )
    .map((held) => signatureView(names, held));
}
