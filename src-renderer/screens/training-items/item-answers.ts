import { itemId } from '../../../shared/domain/ids.ts';
import type { Method, TrainingItem } from '../../../shared/domain/training.ts';
import { empties } from '../../app/form-state.ts';
import type { FormError } from '../../parts/form/error-summary.tsx';
import { trainingItems } from '../../strings/en/training-items.ts';
import type { WhomAnswers } from './whom-answers.ts';
import { noWhom, whomAnswers, whomIsEmpty, whomOf } from './whom-answers.ts';

const { need } = trainingItems;

/** One equivalence as typed. */
export interface EquivalentAnswers {
  readonly version: string;
  readonly item: string;
  readonly from: string;
  readonly note: string;
}

/** What can be changed of an item; `valid` is days, empty for ever; `trainerHolds` empty: anybody may train. */
export interface ItemAnswers {
  readonly title: string;
  readonly assessed: boolean;
  readonly methods: readonly Method[];
  readonly valid: string;
  readonly trainerHolds: string;
  readonly trainee: boolean;
  readonly trainer: boolean;
  readonly equivalents: readonly EquivalentAnswers[];
  readonly standing: boolean;
  readonly neededBy: WhomAnswers;
}

export const noItem: ItemAnswers = {
  title: '',
  assessed: false,
  methods: [],
  valid: '',
  trainerHolds: '',
  trainee: false,
  trainer: false,
  equivalents: [],
  standing: false,
  neededBy: noWhom,
};

export const noEquivalent: EquivalentAnswers = { version: '', item: '', from: '1', note: '' };

/** A whole number from 1, or null. */
export function countOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text.trim()) : null;
}

export function answersOf(item: TrainingItem): ItemAnswers {
  return {
    title: item.title,
    assessed: item.assessed,
    methods: item.methods,
    valid: item.validDays === null ? '' : String(item.validDays),
    trainerHolds: item.trainerHolds ?? '',
    trainee: item.signedBy.trainee,
    trainer: item.signedBy.trainer,
    equivalents: item.equivalents.map(({ version, item: other, from, note }) => ({
      version: String(version),
      item: other,
      from: String(from),
      note,
    })),
    standing: item.neededBy !== null,
    neededBy: item.neededBy === null ? noWhom : whomAnswers(item.neededBy),
  };
}

/** The item of answers without errors, as a command takes it. */
export function itemOf(id: string, answers: ItemAnswers) {
  const { title, assessed, methods, valid, trainerHolds, trainee, trainer, standing } = answers;
  return {
    id: id.trim(),
    title,
    assessed,
    methods: [...methods],
    validDays: countOf(valid),
    trainerHolds: trainerHolds.trim() === '' ? null : trainerHolds.trim(),
    signedBy: { trainee, trainer },
    equivalents: answers.equivalents.map(({ version, item, from, note }) => ({
      version: countOf(version) ?? 1,
      item: item.trim(),
      from: countOf(from) ?? 1,
      note,
    })),
    neededBy: standing ? whomOf(answers.neededBy) : null,
  };
}

export function idErrors(id: string): readonly FormError[] {
  if (id.trim() === '') return [{ name: 'id', words: need.id }];
  return itemId.safeParse(id.trim()).success ? [] : [{ name: 'id', words: need.badId }];
}

function equivalentErrors(row: EquivalentAnswers, index: number): readonly FormError[] {
  const number = (name: 'version' | 'from'): readonly FormError[] =>
    countOf(row[name]) === null ? [{ name: `${name}-${index}`, words: need.version }] : [];
  return [
    ...number('version'),
    ...empties([[`item-${index}`, row.item, need.equivalent]]),
    ...number('from'),
    ...empties([[`note-${index}`, row.note, need.equivalentNote]]),
  ];
}

/** What is still wrong, in the order of the fields. */
export function itemErrors(answers: ItemAnswers): readonly FormError[] {
  const { title, valid, assessed, methods, equivalents, standing, neededBy } = answers;
  const readOnly = assessed && methods.length > 0 && methods.every((method) => method === 'read');
  return [
    ...empties([['title', title, need.title]]),
    ...(readOnly ? [{ name: 'method-read', words: need.onlyRead }] : []),
    ...(valid.trim() === '' || countOf(valid) !== null ? [] : [{ name: 'valid', words: need.valid }]),
    ...equivalents.flatMap(equivalentErrors),
    ...(standing && whomIsEmpty(neededBy) ? [{ name: 'roles', words: need.whom }] : []),
  ];
}
