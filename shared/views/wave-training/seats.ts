import type { PersonId } from '../../domain/ids.ts';
import type { HeldOverride } from '../../domain/override.ts';
import { byName, type Person } from '../../domain/person.ts';
import type { Wave } from '../../domain/wave.ts';
import type { BookState } from '../../events/state.ts';
import { overridesByPerson } from './overrides.ts';
import { unknownPerson } from './person-row.ts';

/** Somebody of a wave, and what the wave itself says of them. */
export interface Seat {
  readonly person: Person;
  /** Taken in beside the approved cohort. */
  readonly joiner: boolean;
  readonly overrides: readonly HeldOverride[];
}

const NONE: readonly HeldOverride[] = [];

/** Cohort and late joiners taken in, by name. Seats that say what they said before are the same objects. */
export function seatsOf(
  state: Pick<BookState, 'people'>,
  wave: Wave,
  before: ReadonlyMap<string, Seat>,
): readonly Seat[] {
  const overrides = overridesByPerson(wave);
  const seat = (joiner: boolean) => (id: PersonId) =>
    kept(before.get(id), {
      person: state.people.get(id) ?? unknownPerson(id),
      joiner,
      overrides: overrides.get(id) ?? NONE,
    });
  const seats = [...wave.cohort.map(seat(false)), ...takenIn(wave).map(seat(true))];
  return seats.sort((a, b) => byName(a.person, b.person));
}

/** Taken in beside the approved cohort, once the wave was live. A later freeze settled the cohort without them. */
export function takenIn({ state, cohort, frozen, joiners }: Wave): readonly PersonId[] {
  if (state.kind === 'planned' || state.kind === 'preparing' || joiners.length === 0) return [];
  const inside = new Set<string>(cohort);
  return joiners
    .filter(({ person, decision }) => decision === 'taken-in' && !inside.has(person))
    .filter(({ at }) => frozen === null || at.ms >= frozen.at.ms)
    .map(({ person }) => person);
}

function kept(before: Seat | undefined, seat: Seat): Seat {
  if (before === undefined || before.joiner !== seat.joiner) return seat;
  return samePerson(before.person, seat.person) && sameList(before.overrides, seat.overrides) ? before : seat;
}

/** Whom the roster does not know is made anew each time, and is the same by id. */
function samePerson(a: Person, b: Person): boolean {
  return a === b || (a.id === b.id && isUnknown(a) && isUnknown(b));
}

function isUnknown({ given }: Person): boolean {
  return given === '';
}

function sameList(a: readonly HeldOverride[], b: readonly HeldOverride[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
