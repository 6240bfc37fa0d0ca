import { partsOf, type Conflict } from '../../domain/conflict.ts';
import type { JoinerDecision } from '../../domain/joiner.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { ActivityPlan, CriterionText } from '../../domain/wave.ts';
import { draft } from '../../events/catalog.ts';
import type { Draft } from '../../events/envelope.ts';
import { deltaOf } from '../../events/fold/clash.ts';
import type { Json } from '../../kernel/json.ts';
import { waveSubject, type Place } from '../context.ts';
import { byId, same } from '../editing.ts';

interface Asked extends Place {
  readonly part: string;
  readonly value: Json;
  readonly reason: string;
}

/** What makes the chosen value of a field of a wave stand. */
export function waveEdits(
  { rollout, wave }: Place,
  conflict: Conflict,
  value: Json,
  reason: string,
): readonly Draft[] {
  const { field, part } = partsOf(conflict.key);
  const asked: Asked = { rollout, wave, part, value, reason };
  switch (field) {
    case 'wave.title':
      return changed(asked, 'title');
    case 'wave.scope':
      return changed(asked, 'scope');
    case 'wave.timing':
      return changed(asked, 'timing');
    case 'wave.cohort':
      return cohortEdits(asked, conflict);
    case 'wave.criterion':
      return criterionEdits(asked);
    case 'wave.activity':
      return activityEdits(asked);
    case 'wave.requirements':
      return edited(asked, 'requirements-set/2', wave.requirements);
    case 'wave.entry-route':
      return edited(asked, 'wave-route-set/2', wave.entryRoute, { gate: 'entry' });
    case 'wave.exit-route':
      return edited(asked, 'wave-route-set/2', wave.exitRoute, { gate: 'exit' });
    case 'wave.joiner':
      return joinerEdits(asked);
    default:
      return [];
  }
}

function edited(
  { rollout, wave, value, reason }: Asked,
  type: 'requirements-set/2' | 'wave-route-set/2' | 'wave-changed/1',
  old: unknown,
  more: object = {},
): readonly Draft[] {
  const data = { wave: wave.id, ...more, old, new: value };
  return same(old, value) ? [] : [draft(type, waveSubject(rollout, wave), data as never, reason)];
}

function changed(asked: Asked, field: 'title' | 'scope' | 'timing'): readonly Draft[] {
  return edited(asked, 'wave-changed/1', asked.wave[field], { field });
}

/** Of those whom one side put in and the other took out, as was chosen; all others stay as both sides have them. */
function cohortEdits({ rollout, wave, value, reason }: Asked, { writes }: Conflict): readonly Draft[] {
  const chosen = deltaOf(value);
  const sides = writes.map((write) => deltaOf(write.value));
  const now = new Set<string>(wave.cohort);
  const added = chosen.added.filter((id) => !now.has(id) && sides.some((side) => side.removed.includes(id)));
  const removed = chosen.removed.filter((id) => now.has(id) && sides.some((side) => side.added.includes(id)));
  if (added.length + removed.length === 0) return [];
  const data = { wave: wave.id, added: added as PersonId[], removed: removed as PersonId[] };
  return [draft('cohort-set/1', waveSubject(rollout, wave), data, reason)];
}

function criterionEdits({ rollout, wave, part, value, reason }: Asked): readonly Draft[] {
  const held = byId(wave.criteria, part);
  const old: CriterionText | null = held === undefined ? null : textOf(held);
  const subject = waveSubject(rollout, wave);
  if (same(old, value)) return [];
  if (value === null)
    return old === null ? [] : [draft('criterion-withdrawn/1', subject, { wave: wave.id, old }, reason)];
  const text = value as unknown as CriterionText;
  return old === null
    ? [draft('criterion-added/1', subject, { wave: wave.id, criterion: text }, reason)]
    : [draft('criterion-changed/1', subject, { wave: wave.id, old, new: text }, reason)];
}

function activityEdits({ rollout, wave, part, value, reason }: Asked): readonly Draft[] {
  const held = byId(wave.activities, part);
  const old: ActivityPlan | null = held === undefined ? null : planOf(held);
  const subject = waveSubject(rollout, wave);
  if (same(old, value)) return [];
  if (value === null)
    return old === null ? [] : [draft('activity-withdrawn/1', subject, { wave: wave.id, old }, reason)];
  const plan = value as unknown as ActivityPlan;
  return old === null
    ? [draft('activity-added/1', subject, { wave: wave.id, activity: plan }, reason)]
    : [draft('activity-changed/1', subject, { wave: wave.id, old, new: plan }, reason)];
}

const textOf = ({ id, gate, text, howKnown }: CriterionText): CriterionText => ({ id, gate, text, howKnown });
const planOf = ({ id, title, kind, owner, due }: ActivityPlan): ActivityPlan => ({
  id,
  title,
  kind,
  owner,
  due,
});

/** Whoever is left out after all leaves the cohort that took them in. */
function joinerEdits({ rollout, wave, part, value, reason }: Asked): readonly Draft[] {
  const decision = value as JoinerDecision;
  const person = part as PersonId;
  const inside = wave.cohort.includes(person);
  const held = wave.joiners.find((one) => one.person === person)?.decision ?? null;
  if (held === decision || (decision === 'taken-in' && inside)) return [];
  const subject = waveSubject(rollout, wave);
  const leaving = { wave: wave.id, added: [], removed: [person] };
  return [
    ...(inside ? [draft('cohort-set/1', subject, leaving, reason)] : []),
    draft('joiners-decided/1', subject, { wave: wave.id, people: [person], decision }, reason),
  ];
}
