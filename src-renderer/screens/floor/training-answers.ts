import type { CommandInput } from '../../../shared/events/command.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { writeWallTime } from '../../parts/form/wall-time.ts';
import { wallText } from '../../strings/en/time.ts';
import { recordTraining } from '../../strings/en/record-training.ts';
import type { ItemFacts, Method, RecordAnswers } from '../training/record-answers.ts';
import { offeredMethods, recordCommand, recordErrors } from '../training/record-answers.ts';

/** Three answers. `went` null: not said yet. `method` null: the first that counts for the item. */
export interface FloorAnswers {
  readonly item: string | null;
  readonly people: readonly string[];
  readonly went: 'well' | 'not-passed' | null;
  readonly method: Method | null;
}

/** Who signs, where and when: the record says it without being asked. */
export interface FloorSigner {
  readonly me: string;
  readonly person: string | null;
  readonly zone: string;
  readonly now: Instant;
  readonly evidence: string;
}

/** The methods worth offering: those that count, and where any counts only the usual ones of a line. */
export function floorMethods(facts: ItemFacts | null): readonly Method[] {
  const counting = offeredMethods(facts)
    .filter((one) => one.counts)
    .map((one) => one.method);
  if (facts === null || facts.item.methods.length > 0) return counting;
  return facts.item.assessed ? ['assessment'] : ['on-the-job'];
}

/** Passed where the item is assessed, completed where it is not, or not passed. */
export function resultOf(
  { went }: Pick<FloorAnswers, 'went'>,
  facts: ItemFacts | null,
): 'passed' | 'completed' | 'failed' | null {
  if (went === null) return null;
  if (went === 'not-passed') return 'failed';
  return facts?.item.assessed === true ? 'passed' : 'completed';
}

/** The same answers as the record dialog's, made now by who is signed in. */
export function recordOf(answers: FloorAnswers, facts: ItemFacts | null, signer: FloorSigner): RecordAnswers {
  return {
    item: answers.item,
    version: null,
    people: answers.people,
    method: answers.method ?? floorMethods(facts)[0] ?? null,
    result: resultOf(answers, facts),
    trainer: signer.me,
    on: writeWallTime(wallText(signer.now)),
    evidence: signer.evidence,
  };
}

/** What is missing, in the order of the questions. */
export function floorErrors(
  answers: FloorAnswers,
  facts: ItemFacts | null,
  signer: FloorSigner,
): readonly FormError[] {
  const { need } = recordTraining;
  const asked = empties([
    ['floor-item', answers.item ?? '', need.item],
    ['floor-people', answers.people.join(''), need.people],
    ['floor-result', answers.went ?? '', need.result],
  ]);
  if (asked.length > 0) return asked;
  return recordErrors(recordOf(answers, facts, signer), facts, signer).map((error) => ({
    ...error,
    name: 'floor-item',
  }));
}

/** On the floor every record is signed by who makes it, in the same step. */
export function floorCommand(
  answers: FloorAnswers,
  facts: ItemFacts | null,
  signer: FloorSigner,
): CommandInput {
  // Where nobody must be qualified the signature finds the trainer by their printed name.
  const known = facts === null || facts.item.trainerHolds === null ? [] : facts.trainers;
  const command = recordCommand(recordOf(answers, facts, signer), facts, { ...signer, known });
  if (command.kind !== 'training.record') return command;
  const { people, record } = command;
  return { kind: 'training.record-signed', people, record };
}
