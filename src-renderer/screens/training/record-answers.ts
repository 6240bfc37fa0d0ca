import type { TrainingItem } from '../../../shared/domain/training.ts';
import type { CommandInput } from '../../../shared/events/command.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { empties } from '../../app/form-state.ts';
import { instantAt } from '../../app/zone.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { readWallTime } from '../../parts/form/wall-time.ts';
import { recordTraining as words } from '../../strings/en/record-training.ts';

const methods = ['on-the-job', 'assessment', 'classroom', 'read'] as const;
export type Method = (typeof methods)[number];
export type Result = 'passed' | 'completed' | 'failed';

/** The answers as typed. `version` and `method` null: what the item asks for. */
export interface RecordAnswers {
  readonly item: string | null;
  readonly version: number | null;
  readonly people: readonly string[];
  readonly method: Method | null;
  readonly result: Result | null;
  readonly trainer: string;
  readonly on: string;
  readonly evidence: string;
}

/** What is known of the item chosen; null while it is being read. */
export interface ItemFacts {
  readonly item: TrainingItem;
  readonly version: number | null;
  /** Who may train others on it today. */
  readonly trainers: readonly { readonly id: string; readonly name: string }[];
}

/** Methods in the order to offer them: those that count for the item first. */
export function offeredMethods(
  facts: ItemFacts | null,
): readonly { readonly method: Method; readonly counts: boolean }[] {
  const counts = (method: Method): boolean => {
    if (facts === null) return true;
    const { methods: only, assessed } = facts.item;
    return (only.length === 0 || only.includes(method)) && !(assessed && method === 'read');
  };
  return methods
    .map((method) => ({ method, counts: counts(method) }))
    .sort((a, b) => Number(b.counts) - Number(a.counts));
}

export function methodOf(answers: RecordAnswers, facts: ItemFacts | null): Method {
  return answers.method ?? offeredMethods(facts)[0]?.method ?? 'on-the-job';
}

export function versionOf(answers: RecordAnswers, facts: ItemFacts | null): number | null {
  return answers.version ?? facts?.version ?? null;
}

/** Why a record like this would close no gap; null where it does. */
export function shortOf(
  answers: RecordAnswers,
  facts: ItemFacts | null,
): 'failed' | 'version' | 'method' | 'assessed' | null {
  if (answers.result === 'failed') return 'failed';
  if (facts === null) return null;
  const method = methodOf(answers, facts);
  if (offeredMethods(facts).some((one) => one.method === method && !one.counts)) return 'method';
  if (facts.item.assessed && answers.result === 'completed') return 'assessed';
  return versionOf(answers, facts) === facts.version ? null : 'version';
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The trainer typed: of the roster where exactly one known person has that name, else by name only. */
export function trainerOf(
  text: string,
  known: ItemFacts['trainers'],
): { readonly trainer: string | null; readonly trainerId: string | null } {
  if (text.trim() === '') return { trainer: null, trainerId: null };
  const named = known.filter((one) => same(one.name, text));
  return { trainer: text.trim(), trainerId: named.length === 1 ? (named[0]?.id ?? null) : null };
}

/** Whether the person at the desk signs as trainer in the same step. */
export function signsNow(answers: RecordAnswers, facts: ItemFacts | null, me: string): boolean {
  return facts?.item.signedBy.trainer === true && same(answers.trainer, me);
}

function trainerErrors({ trainer }: RecordAnswers, facts: ItemFacts | null): readonly FormError[] {
  if (facts === null) return [];
  const { signedBy, trainerHolds } = facts.item;
  if (trainer.trim() === '')
    return signedBy.trainer || trainerHolds !== null
      ? [{ name: 'record-trainer', words: words.need.trainer }]
      : [];
  return trainerHolds !== null && trainerOf(trainer, facts.trainers).trainerId === null
    ? [{ name: 'record-trainer', words: words.need.qualified(trainerHolds) }]
    : [];
}

/** What is still wrong with the answers, in the order of the fields. */
export function recordErrors(
  answers: RecordAnswers,
  facts: ItemFacts | null,
  desk: { readonly now: Instant; readonly zone: string },
): readonly FormError[] {
  const wall = readWallTime(answers.on);
  const ahead = wall !== null && instantAt(wall, desk.zone).ms > desk.now.ms + 60_000;
  return [
    ...empties([
      ['record-item', answers.item ?? '', words.need.item],
      ['record-people', answers.people.join(''), words.need.people],
      ['record-result', answers.result ?? '', words.need.result],
    ]),
    ...(facts !== null && facts.item.versions.length === 0
      ? [{ name: 'record-item', words: words.need.version }]
      : []),
    ...trainerErrors(answers, facts),
    ...(wall === null ? [{ name: 'record-on', words: words.need.on }] : []),
    ...(ahead ? [{ name: 'record-on', words: words.need.ahead }] : []),
  ];
}

/** The command of answers without errors. */
export function recordCommand(
  answers: RecordAnswers,
  facts: ItemFacts | null,
  desk: {
    readonly known: ItemFacts['trainers'];
    readonly me: string;
    readonly person: string | null;
    readonly zone: string;
  },
): CommandInput {
  const signed = signsNow(answers, facts, desk.me);
  const found = trainerOf(answers.trainer, desk.known);
  // Signing finds the trainer by account: their person where one must be qualified, else by their printed name.
  const mine = same(answers.trainer, desk.me) ? desk.person : null;
  const trainerId = mine ?? (signed && facts?.item.trainerHolds === null ? null : found.trainerId);
  return {
    kind: signed ? 'training.record-signed' : 'training.record',
    people: [...answers.people],
    record: {
      item: answers.item ?? '',
      version: versionOf(answers, facts) ?? 1,
      method: methodOf(answers, facts),
      trainer: found.trainer,
      trainerId,
      on: instantAt(readWallTime(answers.on) ?? '', desk.zone),
      result: answers.result ?? 'failed',
      evidence: answers.evidence,
    },
  };
}
