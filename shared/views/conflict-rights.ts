import type { Role } from '../domain/account.ts';
import { ofConflict, partsOf, type Conflict, type ConflictField } from '../domain/conflict.ts';
import type { CommandKind } from '../events/command.ts';
import { rolesFor } from '../events/rights.ts';
import type { BookState } from '../events/state.ts';

/** By which command a person sets the field, where that is not the one of its record. */
const COMMANDS: Partial<Record<ConflictField, CommandKind>> = {
  'rollout.impact': 'rollout.impact',
  'rollout.risk': 'rollout.risk',
  'rollout.rollback': 'rollout.rollback-plan',
  'rollout.route': 'rollout.route',
  'rollout.phase': 'rollout.change-phase',
  'rollout.deviation': 'deviation.close',
  'rollout.deviation-training': 'deviation.link',
  'rollout.effectiveness': 'rollout.plan-effectiveness',
  'rollout.effectiveness-result': 'rollout.record-effectiveness',
  'rollout.state': 'rollout.close',
  'wave.criterion-check': 'wave.check',
  'wave.activity-done': 'wave.done',
  'wave.requirements': 'wave.requirements',
  'wave.entry-route': 'wave.route',
  'wave.exit-route': 'wave.route',
  'wave.joiner': 'wave.joiners',
  'book.policy': 'policy.set',
  'book.template': 'route-template.set',
  'item.version': 'item.version',
};

const OF_RECORD: Readonly<Record<Conflict['kind'], CommandKind>> = {
  book: 'policy.set',
  account: 'account.change',
  device: 'device.enrol',
  person: 'person.set',
  item: 'item.change',
  rollout: 'rollout.describe',
  wave: 'wave.scope',
};

/** Who may settle a conflict: whoever may edit the field. */
export function settlers({ key }: Pick<Conflict, 'key'>): readonly Role[] {
  const { kind, field } = partsOf(key);
  return rolesFor({ kind: COMMANDS[field] ?? OF_RECORD[kind] });
}

/** At which site it is to be settled; null: anywhere. */
export function siteOfConflict(
  { rollouts, people }: Pick<BookState, 'rollouts' | 'people'>,
  conflict: Conflict,
): string | null {
  const { kind, id, rollout, wave } = ofConflict(conflict);
  if (kind === 'person') return people.get(id as never)?.site ?? null;
  const held = rollout === null ? undefined : rollouts.get(rollout as never);
  return held?.waves.find((one) => one.id === wave)?.scope.site ?? held?.site ?? null;
}
