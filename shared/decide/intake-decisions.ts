import type { RecordId } from '../domain/ids.ts';
import type { Rollout } from '../domain/rollout.ts';
import { draft } from '../events/catalog.ts';
import type { Draft, Subject } from '../events/envelope.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import { IMPORTERS } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { barredFrom } from './barred.ts';
import { openRollout, type DecideContext } from './context.ts';
import type { Intake, IntakeChunk } from './intake.ts';
import { checkDays } from './people-decisions.ts';
import { checkRecords } from './training-checks.ts';

type Drafted = Result<Draft, RefusalCode>;
type Points = Extract<IntakeChunk, { kind: 'measurements' }>['points'];

/**
 * The entry with which the taking in of a file begins, or why it may not begin: who may is asked as for a
 * command, the saved map is there, and readings are of a known measure in a known wave of an open rollout.
 */
export function intakeOpening(state: BookState, intake: Intake, context: DecideContext): Drafted {
  const { of, ...summary } = intake;
  const no = barredFrom(state, IMPORTERS[intake.kind], context);
  if (no) return no;
  if (state.imports.has(intake.id)) return refused('duplicate', { what: 'import', id: intake.id });
  if (intake.named !== null && !state.maps.has(intake.named))
    return refused('not-found', { what: 'import-map', id: intake.named });
  if (intake.kind === 'measurements') {
    const place = measured(state, of);
    if (!place.ok) return place;
  }
  return ok(draft('import-made/2', aboutImport(intake), { ...summary, reverses: null }));
}

/** One chunk of a file as an event; all it names is looked up again, so that nothing half known is written. */
export function intakeDraft(
  state: BookState,
  intake: Intake,
  chunk: IntakeChunk,
  context: DecideContext,
): Drafted {
  if (chunk.kind !== intake.kind) throw new Error(`a chunk of ${chunk.kind} in an import of ${intake.kind}`);
  switch (chunk.kind) {
    case 'people':
      return peopleDraft(intake, chunk.people);
    case 'training':
      return recordsDraft(state, intake, chunk.records, context);
    case 'measurements':
      return pointsDraft(state, intake, chunk.points, context.now);
  }
}

const aboutImport = ({ id }: Intake): Subject => ({ kind: 'import', id });

// Whom they report to may come in a later chunk: the reader has seen the whole file, and judged it.
function peopleDraft(intake: Intake, people: Extract<IntakeChunk, { kind: 'people' }>['people']): Drafted {
  const ids = people.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) {
    const twice = ids.find((id, index) => ids.indexOf(id) !== index) ?? '';
    return refused('duplicate', { what: 'person', id: twice });
  }
  for (const person of people) {
    if (person.manager === person.id) return refused('circle', { people: [person.id] });
    const days = checkDays(person);
    if (days) return days;
  }
  return ok(draft('people-imported/2', aboutImport(intake), { import: intake.id, people }));
}

function recordsDraft(
  state: BookState,
  intake: Intake,
  found: Extract<IntakeChunk, { kind: 'training' }>['records'],
  { now, newId }: DecideContext,
): Drafted {
  const no = checkRecords(state, found, now);
  if (no) return no;
  const records = found.map((record) => ({
    ...record,
    id: newId() as RecordId,
    source: intake.id,
    session: null,
  }));
  return ok(draft('training-imported/2', aboutImport(intake), { import: intake.id, records }));
}

function pointsDraft(state: BookState, intake: Intake, points: Points, now: Instant): Drafted {
  const place = measured(state, intake.of);
  if (!place.ok) return place;
  const late = points.find(({ at }) => at.ms > now.ms);
  if (late !== undefined) return refused('future-date', { ms: late.at.ms });
  const { rollout, wave, measure } = place.value;
  const subject: Subject = { kind: 'wave', id: wave, rollout: rollout.id, wave };
  return ok(draft('measurements-imported/1', subject, { import: intake.id, wave, measure, points }));
}

type Measured = NonNullable<Intake['of']>;

function measured(
  state: BookState,
  of: Intake['of'],
): Result<Pick<Measured, 'wave' | 'measure'> & { readonly rollout: Rollout }, RefusalCode> {
  if (of === null) return refused('not-found', { what: 'measure', id: '' });
  const rollout = openRollout(state, of.rollout);
  if (!rollout.ok) return rollout;
  if (!rollout.value.waves.some(({ id }) => id === of.wave))
    return refused('not-found', { what: 'wave', id: of.wave });
  if (!rollout.value.measures.some(({ id }) => id === of.measure))
    return refused('not-found', { what: 'measure', id: of.measure });
  return ok({ rollout: rollout.value, wave: of.wave, measure: of.measure });
}
