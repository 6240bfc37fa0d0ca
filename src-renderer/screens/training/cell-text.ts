import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { TrainingItem } from '../../../shared/domain/training.ts';
import type { RecordView } from '../../../shared/views/shape/person-page.ts';
import type { OverrideView } from '../../../shared/views/shape/training-page.ts';
import type { Cell, ItemRow } from '../../../shared/views/shape/wave-training.ts';
import { recordTraining } from '../../strings/en/record-training.ts';
import { calendarText, dayText } from '../../strings/en/time.ts';
import { trainingCell as words } from '../../strings/en/training-cell.ts';

/** What the card knows besides the cell; lists are empty and the item null while they are read. */
export interface CellFacts {
  readonly records: readonly RecordView[];
  readonly item: TrainingItem | null;
  readonly overrides: readonly OverrideView[];
  readonly now: Instant;
}

type Held = Extract<Cell, { kind: 'trained' | 'expiring' }>;
type Gap = Extract<Cell, { kind: 'gap' }>;

/** The record behind the cell: of the item that answers, on the version it stands for, else the newest. */
export function recordBehind(cell: Cell, row: ItemRow, records: readonly RecordView[]): RecordView | null {
  const item =
    (cell.kind === 'trained' || cell.kind === 'expiring') && cell.answer.kind === 'equivalent'
      ? cell.answer.item
      : row.item;
  const there = records
    .filter((one) => one.item === item && one.withdrawn === null)
    .sort((a, b) => b.on.ms - a.on.ms);
  if (cell.kind === 'trained' || cell.kind === 'expiring')
    return there.find((one) => one.on.ms === cell.on.ms) ?? null;
  const version = cell.kind === 'gap' ? cell.trainedOn : null;
  return there.find((one) => one.version === version) ?? there[0] ?? null;
}

function recordText(record: RecordView): string {
  const day = dayText(record.on);
  return record.result === 'failed'
    ? words.attempt(record.version, record.trainer, day)
    : words.record(record.version, record.trainer, day, words.results[record.result]);
}

/** What the versions after `from` changed, up to the one in force. */
function changes(from: number, facts: CellFacts): readonly string[] {
  const today = dayOf(facts.now);
  return (facts.item?.versions ?? [])
    .filter((one) => one.version > from && one.effective <= today)
    .map((one) => words.came(one.version, calendarText(one.effective), one.note));
}

function answerText({ answer }: Held, row: ItemRow): readonly string[] {
  switch (answer.kind) {
    case 'own':
      return [];
    case 'carried':
      return row.version === null ? [] : [words.carried(answer.from, row.version)];
    case 'equivalent':
      return [words.equivalent(answer.item, answer.version)];
    default:
      return assertNever(answer);
  }
}

function heldText(cell: Held, row: ItemRow, record: RecordView | null): readonly string[] {
  const until =
    cell.until === null
      ? []
      : [(cell.kind === 'expiring' ? words.runsOut : words.until)(calendarText(cell.until))];
  const made = record === null ? words.bare(cell.version, dayText(cell.on)) : recordText(record);
  return [made, ...answerText(cell, row), ...until];
}

function missingText({ missing }: RecordView): readonly string[] {
  const [first, second] = missing;
  if (first === undefined) return [];
  return [words.missing[second === undefined ? first : 'both']];
}

/** Why the record there is does not do. */
function whyText(cell: Gap, record: RecordView | null, facts: CellFacts): readonly string[] {
  const { item } = facts;
  switch (cell.cause) {
    case 'never':
    case 'failed':
    case 'no-version':
      return [];
    case 'outdated':
      return changes(cell.trainedOn ?? record?.version ?? 0, facts);
    case 'expired':
      return item === null || item.validDays === null ? [] : [words.valid(item.validDays)];
    case 'not-assessed':
      return [words.assessed];
    case 'wrong-method':
      return [
        ...(record === null ? [] : [words.read(recordTraining.methods[record.method])]),
        ...(item === null ? [] : [words.methods(item.methods.map((one) => recordTraining.methods[one]))]),
      ];
    case 'unsigned':
      return record === null ? [] : missingText(record);
    default:
      return assertNever(cell.cause);
  }
}

function gapText(cell: Gap, record: RecordView | null, facts: CellFacts): readonly string[] {
  if (cell.cause === 'no-version') return noVersionText(facts);
  const made =
    record !== null
      ? recordText(record)
      : cell.trainedOn === null
        ? words.never
        : words.older(cell.trainedOn);
  return [made, ...whyText(cell, record, facts)];
}

function noVersionText({ item, now }: CellFacts): readonly string[] {
  const coming = item?.versions.find((one) => one.effective > dayOf(now));
  return coming === undefined
    ? [words.noVersion]
    : [words.noVersion, words.comes(coming.version, calendarText(coming.effective))];
}

/** The sentences of a cell's card: record, version, what changed, who trained, until when, how it answers. */
export function cellText(cell: Cell, row: ItemRow, facts: CellFacts): readonly string[] {
  const record = recordBehind(cell, row, facts.records);
  switch (cell.kind) {
    case 'not-needed':
      return [words.notNeeded];
    case 'trained':
    case 'expiring':
      return heldText(cell, row, record);
    case 'gap':
      return gapText(cell, record, facts);
    case 'overridden': {
      const signed = facts.overrides.find((one) => one.id === cell.override);
      const day = calendarText(cell.until);
      return [
        ...gapText({ kind: 'gap', cause: cell.cause, trainedOn: null }, record, facts),
        signed === undefined ? words.overrideUntil(day) : words.override(signed.byName, day, signed.reason),
      ];
    }
    default:
      return assertNever(cell);
  }
}
