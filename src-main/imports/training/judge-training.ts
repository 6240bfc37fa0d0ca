import type { ImportPreview } from '../../../shared/api/import-answers.ts';
import type { NewRecord } from '../../../shared/decide/intake.ts';
import { nameOf } from '../../../shared/domain/person.ts';
import type { TrainingItem } from '../../../shared/domain/training.ts';
import { dayOf, type Instant } from '../../../shared/kernel/instant.ts';
import { evidenceText } from '../../../shared/words/import-words.ts';
import { isLine, trimmed } from '../cells.ts';
import { isToCome } from '../date-reader.ts';
import { remembering, type Known } from '../directory.ts';
import { PASSED_FROM } from '../fields.ts';
import { MOST_CHANGES, type Bench, type Judge } from '../judge.ts';
import type { RawRow } from '../rows.ts';
import { KnownRecords } from './known-records.ts';
import { gradedOutcome, methodOf, outcomeOf as readOutcome, type Outcome } from './outcome.ts';
import { slotsOf, type Slot } from './slots.ts';
import { Trainers } from './trainers.ts';
import { namedVersion, versionsInForce } from './versions.ts';

/** Judges training records: one a row, or one an item of a row. Grows as `KnownRecords` and `Trainers` say. */
export function judgeTraining(bench: Bench): Judge<NewRecord> {
  const slots = slotsOf(bench.columns, bench.directory);
  const reader = recordReader(bench);
  const known = new KnownRecords(bench.state);
  const trainers = new Trainers(bench);
  const counts = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  const changes: ImportPreview['changes'][number][] = [];
  let fresh: NewRecord[] = [];

  function take({ of, item, record }: ReadRecord, raw: RawRow, slot: Slot): void {
    trainers.meet(record, item, raw.row, bench.columns.at('trainer') ?? null);
    const novelty = known.meet(of, record);
    if (novelty === 'withdrawn')
      bench.findings.notice('withdrawn-record', raw.row, slot.itemAt, raw.cells[slot.itemAt]);
    if (novelty !== 'new') counts.unchanged += 1;
    else {
      counts.added += 1;
      fresh.push(record);
      if (changes.length < MOST_CHANGES) changes.push(changeOf(of, record));
    }
  }

  return {
    row: (raw) => {
      for (const slot of slots) {
        const found = reader(raw, slot);
        if (found !== null) take(found, raw, slot);
      }
    },
    end: () => trainers.end(),
    taken: () => {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    counts: () => counts,
    changes: () => changes,
  };
}

function changeOf({ person }: Known, record: NewRecord): ImportPreview['changes'][number] {
  const { item, version, result, method, on, trainer } = record;
  const values = { item, version: String(version), result, method, date: dayOf(on), trainer };
  const fields = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => ({ field, old: null, new: value }));
  return { kind: 'added', id: person.id, text: nameOf(person), fields };
}

interface ReadRecord {
  readonly of: Known;
  readonly item: TrainingItem;
  readonly record: NewRecord;
}

/** Reads one record of a row; null when there is none, or it cannot be used, which is a problem then. */
function recordReader(bench: Bench): (raw: RawRow, slot: Slot) => ReadRecord | null {
  const { columns, findings } = bench;
  const at = { person: columns.at('person') ?? -1, trainer: columns.at('trainer') };
  const outcome = outcomeReader(bench);
  const details = detailReader(bench);
  const moment = momentReader(bench);
  const version = versionReader(bench);
  return (raw, slot) => {
    const got = outcome(raw, slot);
    if (got === null) return null;
    const of = personOf(raw, at.person, bench);
    const item = slot.item(raw);
    if (item === null) findings.problem('unknown-item', raw.row, slot.itemAt, raw.cells[slot.itemAt]);
    const on = moment(raw, slot);
    const more = details(raw);
    if (of === null || item === null || on === null || more === null) return null;
    const inForce = version(raw, slot, item, on);
    return inForce === null ? null : { of, item, record: made(of, item, inForce, got, more, on) };
  };
}

/** Named one by one: a million are made, and spreading two objects costs more than reading the row. */
function made(
  { person }: Known,
  item: TrainingItem,
  version: number,
  got: Outcome,
  { trainer, trainerId, evidence }: Details,
  on: Instant,
): NewRecord {
  const { method, result } = got;
  return { person: person.id, item: item.id, version, method, trainer, trainerId, on, result, evidence };
}

function personOf(raw: RawRow, at: number, { directory, findings }: Bench): Known | null {
  const key = trimmed(raw.cells, at);
  const found = directory.person(key);
  if (found !== null && found !== 'two') return found;
  findings.problem(found === null ? 'unknown-person' : 'two-people', raw.row, at, key);
  return null;
}

/** What came of it; null when nothing was completed, or nobody can tell, which is a problem. */
function outcomeReader({ columns, findings }: Bench): (raw: RawRow, slot: Slot) => Outcome | null {
  const [graded] = columns.bearing(PASSED_FROM);
  const methodAt = columns.at('method');
  const outcomeOf = remembering(readOutcome);
  const stated = (raw: RawRow, slot: Slot): Outcome | null | 'unknown' => {
    const text = trimmed(raw.cells, slot.stateAt);
    const state = slot.stateAt === undefined ? gradedOutcome('', null) : outcomeOf(text);
    if (state === null || state === 'unknown' || graded === undefined || state.result !== 'completed')
      return state;
    return gradedOutcome(trimmed(raw.cells, graded.index), graded.value);
  };
  return (raw, slot) => {
    const found = stated(raw, slot);
    if (found === 'unknown') {
      const at = outcomeOf(trimmed(raw.cells, slot.stateAt)) === 'unknown' ? slot.stateAt : graded?.index;
      findings.problem('unknown-state', raw.row, at ?? null, trimmed(raw.cells, at));
      return null;
    }
    const text = trimmed(raw.cells, methodAt);
    if (found === null || methodAt === undefined || text === '') return found;
    const method = methodOf(text);
    if (method === null) findings.problem('unknown-method', raw.row, methodAt, text);
    return method === null ? null : { ...found, method };
  };
}

/** The moment of the training, not one to come; a day alone may be today. */
function momentReader({ columns, dates, findings, now }: Bench): (raw: RawRow, slot: Slot) => Instant | null {
  return (raw, { dateAt }) => {
    const text = trimmed(raw.cells, dateAt);
    if (dateAt === undefined || text === '') {
      findings.problem('empty-cell', raw.row, dateAt ?? null, '', { field: 'date' });
      return null;
    }
    const found = dates.moment(columns.name(dateAt), text);
    if (found.kind === 'open') return null;
    if (found.kind === 'bad') {
      findings.problem('bad-date', raw.row, dateAt, text);
      return null;
    }
    if (!isToCome(found, now)) return found.at;
    findings.problem('future-date', raw.row, dateAt, text);
    return null;
  };
}

function versionReader(
  bench: Bench,
): (raw: RawRow, slot: Slot, item: TrainingItem, on: Instant) => number | null {
  const inForce = versionsInForce();
  return (raw, slot, item, on) => {
    const named = namedVersion(raw, item, bench);
    if (named === 'open') return null;
    const found =
      named === 'unnamed' ? { at: slot.dateAt ?? slot.itemAt, version: inForce(item, on) } : named;
    if (found.version === null)
      bench.findings.problem('wrong-version', raw.row, found.at, trimmed(raw.cells, found.at));
    return found.version;
  };
}

type Details = Pick<NewRecord, 'trainer' | 'trainerId' | 'evidence'>;

/** Trainer and evidence; a trainer of the roster stands with the name the roster has. */
function detailReader({ columns, findings, directory, shape }: Bench): (raw: RawRow) => Details | null {
  const [trainerAt, evidenceAt] = [columns.at('trainer'), columns.at('evidence')];
  const gradeAt = columns.at('grade') ?? columns.bearing(PASSED_FROM)[0]?.index;
  const plain = evidenceText(shape, '');
  const checked = (raw: RawRow, at: number | undefined, most: number): string | null => {
    const text = trimmed(raw.cells, at);
    if (text === '' || isLine(text, most)) return text;
    findings.problem('bad-text', raw.row, at ?? null, text);
    return null;
  };
  let last: { readonly key: string; readonly details: Details } | null = null;
  return (raw) => {
    const key = `${trimmed(raw.cells, trainerAt)}\n${trimmed(raw.cells, gradeAt)}\n${trimmed(raw.cells, evidenceAt)}`;
    if (last?.key === key) return last.details;
    const trainer = checked(raw, trainerAt, 120);
    const evidence = checked(raw, evidenceAt, 2000);
    const grade = checked(raw, gradeAt, 40);
    if (trainer === null || evidence === null || grade === null) return null;
    const of = trainer === '' ? null : directory.trainer(trainer);
    const name = of === null ? trainer.normalize('NFC') : nameOf(of.person).slice(0, 120);
    const details = {
      trainer: name === '' ? null : name,
      trainerId: of?.person.id ?? null,
      evidence:
        evidence !== '' ? evidence.normalize('NFC') : grade === '' ? plain : evidenceText(shape, grade),
    };
    last = { key, details };
    return details;
  };
}
