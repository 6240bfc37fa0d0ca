import { LONGEST_OVERRIDE_DAYS } from '../domain/override.ts';
import { nameOf } from '../domain/person.ts';
import { currentVersion } from '../domain/training.ts';
import type { Wave } from '../domain/wave.ts';
import { overrideTarget } from '../events/act-targets.ts';
import type { RefusalCode } from '../events/refusal-code.ts';
import type { BookState } from '../events/state.ts';
import { addDays, dayOf, type Instant } from '../kernel/instant.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import { waveTraining } from '../views/wave-training.ts';
import { actStatement, recordOf, type SignedOf, type Stated } from './act-statement.ts';
import { openWave, type DecideContext } from './context.ts';

type Asked = SignedOf<'wave.override'>;

/** What an override says: who goes on without training on the version in force, and until when (R49). */
export function overrideStatement(state: BookState, command: Asked, context: DecideContext): Stated {
  const place = openWave(state, command.rollout, command.wave);
  if (!place.ok) return place;
  const { rollout, wave } = place.value;
  if (rollout.authors.includes(context.by.id)) return refused('own-approval');
  const version = overriddenVersion(state, wave, command, context.now);
  if (!version.ok) return version;
  const { person, item, until, reason } = command;
  return ok(
    actStatement(context, {
      kind: command.kind,
      meaning: 'overridden',
      record: recordOf(rollout, wave),
      target: overrideTarget({ person, item, version: version.value, until }),
      comment: reason,
    }),
  );
}

/** The version in force, where this person of the wave lacks training on it and the override would not hold too long. */
export function overriddenVersion(
  state: BookState,
  wave: Wave,
  { person, item, until }: Pick<Asked, 'person' | 'item' | 'until'>,
  now: Instant,
): Result<number, RefusalCode> {
  const today = dayOf(now);
  if (until < today) return refused('wrong-order', { first: today, second: until });
  if (until > addDays(today, LONGEST_OVERRIDE_DAYS))
    return refused('too-long', { until, most: LONGEST_OVERRIDE_DAYS });
  const known = state.items.get(item);
  if (known === undefined) return refused('unknown-item', { ids: [item] });
  const who = state.people.get(person);
  if (who === undefined) return refused('unknown-person', { ids: [person] });
  const { items, people } = waveTraining(state, wave, now);
  const column = items.findIndex((one) => one.item === item);
  const cell = people.find(({ id }) => id === person)?.cells[column];
  if (cell?.kind !== 'gap') return refused('not-a-gap', { person: nameOf(who), item });
  const version = currentVersion(known, today);
  return version === null
    ? refused('wrong-version', { item, known: known.versions.map((one) => one.version) })
    : ok(version);
}
