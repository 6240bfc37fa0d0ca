import { partsOf, type Conflict } from '../../domain/conflict.ts';
import { descriptionOf, type HeldDeviation, type Phase, type Rollout } from '../../domain/rollout.ts';
import { draft, type EventType } from '../../events/catalog.ts';
import type { Draft, Subject } from '../../events/envelope.ts';
import type { Json } from '../../kernel/json.ts';
import { rolloutSubject } from '../context.ts';
import { byId, same } from '../editing.ts';

type Whole = Extract<
  EventType,
  | 'impact-assessed/1'
  | 'risk-assessed/1'
  | 'rollback-planned/1'
  | 'plan-route-set/2'
  | 'effectiveness-planned/1'
  | 'rollout-described/1'
>;

/** What makes the chosen value of a field of a rollout stand. */
export function rolloutEdits(
  rollout: Rollout,
  conflict: Conflict,
  value: Json,
  reason: string,
): readonly Draft[] {
  const { field, part } = partsOf(conflict.key);
  const whole = (type: Whole, old: unknown, next: unknown): readonly Draft[] =>
    same(old, next) ? [] : [draft(type, rolloutSubject(rollout), { old, new: next } as never, reason)];
  switch (field) {
    case 'rollout.title':
    case 'rollout.class':
    case 'rollout.site':
    case 'rollout.owner':
    case 'rollout.reason':
    case 'rollout.current':
    case 'rollout.intended': {
      const old = descriptionOf(rollout);
      return whole('rollout-described/1', old, { ...old, [field.slice('rollout.'.length)]: value });
    }
    case 'rollout.impact':
      return whole('impact-assessed/1', rollout.impact, value);
    case 'rollout.risk':
      return whole('risk-assessed/1', rollout.risk, value);
    case 'rollout.rollback':
      return whole('rollback-planned/1', rollout.rollback, value);
    case 'rollout.route':
      return whole('plan-route-set/2', rollout.route, value);
    case 'rollout.effectiveness':
      return whole('effectiveness-planned/1', planOf(rollout), value);
    case 'rollout.phase':
      return phaseEdits(rollout, part, value as unknown as Phase, reason);
    case 'rollout.deviation-training':
      return linkEdits(rollout, part, value as unknown as HeldDeviation['training'], reason);
    default:
      return [];
  }
}

function planOf({ effectiveness }: Rollout): object | null {
  if (effectiveness === null) return null;
  const { due, owner, method } = effectiveness;
  return { due, owner, method };
}

function phaseEdits(rollout: Rollout, id: string, value: Phase, reason: string): readonly Draft[] {
  const old = byId(rollout.phases, id);
  const subject: Subject = { kind: 'phase', id, rollout: rollout.id };
  return old === undefined || same(old, value)
    ? []
    : [draft('phase-changed/1', subject, { old, new: value }, reason)];
}

function linkEdits(
  rollout: Rollout,
  id: string,
  value: HeldDeviation['training'],
  reason: string,
): readonly Draft[] {
  const held = byId(rollout.deviations, id);
  if (held === undefined || same(held.training, value)) return [];
  const subject = { ...rolloutSubject(rollout), wave: held.wave };
  const data = { id: held.id, items: [...value.items], people: [...value.people] };
  return [draft('deviation-linked/1', subject, data, reason)];
}
