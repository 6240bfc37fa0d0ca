import type { Account, Role } from '../domain/account.ts';
import type { ImportKind } from './catalog/people-events.ts';
import type { Command, CommandKind } from './command.ts';
import type { RefusalCode } from './refusal-code.ts';

const everyone: readonly Role[] = [
  'administrator',
  'change-owner',
  'quality',
  'production',
  'validation',
  'trainer',
  'line-lead',
  'board',
];
const owner: readonly Role[] = ['change-owner'];
const admin: readonly Role[] = ['administrator'];
const trainers: readonly Role[] = ['trainer', 'line-lead'];
const approvers: readonly Role[] = ['quality', 'production', 'validation', 'board'];
/** Who can answer for knowing a colleague. */
const vouchers: readonly Role[] = ['administrator', 'change-owner', ...approvers];

/** Who may ask for what. The auditor reads only; administration alone neither approves nor trains (R3). */
const rights: Readonly<Record<CommandKind, readonly Role[]>> = {
  'account.make': admin,
  'account.change': admin,
  'account.revoke': admin,
  'account.unlock': admin,
  'account.reset': admin,
  'password.set': [...everyone, 'auditor', 'trainee'],
  'account.vouch': vouchers,
  'account.accept': [...everyone, 'trainee'],
  'device.enrol': admin,
  'device.revoke': admin,
  'device.describe': admin,
  // Of which field is decided field by field: whoever may edit it.
  'conflict.settle': everyone,
  'policy.set': admin,
  'route-template.set': ['administrator', 'quality'],
  'delegation.make': [...approvers, 'change-owner', 'line-lead', 'trainer'],
  'delegation.end': [...approvers, 'change-owner', 'line-lead', 'trainer', 'administrator'],
  'alert.acknowledge': ['administrator', 'quality'],
  'filter.save': everyone,
  'filter.withdraw': everyone,
  'rollout.withdraw-ask': owner,
  'rollout.remind': owner,
  'wave.withdraw-ask': owner,
  'wave.remind': owner,
  'approval.paper': ['change-owner', 'quality'],
  'paper.witness': [...approvers, 'change-owner', 'line-lead', 'trainer'],
  'ceremony.close': ['change-owner', ...approvers],
  'person.set': ['change-owner', 'trainer', 'line-lead', 'quality'],
  'item.define': ['trainer', 'change-owner', 'quality'],
  'item.change': ['trainer', 'change-owner', 'quality'],
  'item.version': ['trainer', 'change-owner', 'quality'],
  'training.record': trainers,
  'training.withdraw': trainers,
  'training.record-signed': trainers,
  'training.sign': ['trainee', ...trainers, 'change-owner', ...approvers],
  'import.reverse': ['change-owner', 'trainer', 'quality'],
  'import-map.save': ['change-owner', 'trainer', 'quality'],
  'import-map.withdraw': ['change-owner', 'trainer', 'quality'],
  'measure.define': owner,
  'rollout.plan': owner,
  'rollout.describe': owner,
  'rollout.impact': owner,
  'rollout.risk': owner,
  'rollout.rollback-plan': owner,
  'rollout.rehearse': ['change-owner', 'production', 'line-lead'],
  'rollout.add-phase': owner,
  'rollout.change-phase': owner,
  'rollout.route': owner,
  'rollout.ask': owner,
  'rollout.halt': everyone,
  'deviation.record': everyone,
  'deviation.link': ['change-owner', 'quality', 'trainer', 'line-lead'],
  'deviation.close': ['change-owner', 'quality'],
  'rollout.plan-effectiveness': owner,
  'rollout.record-effectiveness': ['change-owner', 'quality'],
  'rollout.close': owner,
  'rollout.cancel': owner,
  sign: [...approvers, 'change-owner', 'line-lead', 'trainer'],
  'rollout.resume': ['change-owner', 'quality'],
  'wave.add': owner,
  'wave.title': owner,
  'wave.scope': owner,
  'wave.timing': owner,
  'wave.cohort': owner,
  'wave.cohort-by-scope': owner,
  'wave.freeze': owner,
  'wave.add-criterion': owner,
  'wave.change-criterion': owner,
  'wave.withdraw-criterion': owner,
  'wave.check': ['change-owner', 'quality', 'production', 'validation', 'line-lead'],
  'wave.waive': ['quality'],
  'wave.add-activity': owner,
  'wave.change-activity': owner,
  'wave.withdraw-activity': owner,
  'wave.done': everyone,
  'wave.requirements': ['change-owner', 'trainer'],
  'wave.requirements-by-role': ['change-owner', 'trainer'],
  'wave.joiners': owner,
  'wave.override': ['quality'],
  'wave.withdraw-override': ['quality', 'change-owner'],
  'wave.route': owner,
  'wave.prepare': owner,
  'wave.ask': owner,
  'wave.review-trail': approvers,
  'wave.go-live': owner,
  'wave.hand-over': owner,
  'wave.roll-back': ['change-owner', 'production', 'quality'],
  'wave.cancel': owner,
};

/** Who may take in a file of each kind. */
export const IMPORTERS: Readonly<Record<ImportKind, readonly Role[]>> = {
  people: ['change-owner', 'trainer', 'quality'],
  training: ['trainer', 'change-owner'],
  measurements: ['change-owner', 'quality', 'line-lead'],
};

/** Refused attempts at these are recorded in the trail (R2, R36). */
export const LOGGED_WHEN_REFUSED: ReadonlySet<CommandKind> = new Set([
  'sign',
  'rollout.resume',
  'wave.waive',
  'wave.override',
  'training.sign',
  'training.record-signed',
  'wave.go-live',
  'wave.hand-over',
  'wave.roll-back',
  'account.make',
  'account.change',
  'account.revoke',
  'account.unlock',
  'account.reset',
  'account.vouch',
  'device.enrol',
  'device.revoke',
  'conflict.settle',
  'policy.set',
  'route-template.set',
  'delegation.make',
  'delegation.end',
  'alert.acknowledge',
  'wave.review-trail',
  'approval.paper',
  'paper.witness',
  'ceremony.close',
  'wave.prepare',
  'rollout.close',
]);

export function rolesFor(command: Pick<Command, 'kind'>): readonly Role[] {
  return rights[command.kind];
}

/** Refused for one of these, whatever was tried is recorded: it was somebody without the right, or against a duty of two. */
export const LOGGED_CODES: ReadonlySet<string> = new Set<RefusalCode>([
  'not-allowed',
  'not-at-this-site',
  'roles-apart',
  'own-training',
  'not-your-training',
  'reviewed-own-work',
  'own-approval',
  'own-handoff',
  'own-vouch',
  'own-alert',
  'own-paper',
]);

/** The function in which this person asks: the first of theirs that carries the right; null when none does. */
export function actingRole(command: Pick<Command, 'kind'>, who: Account): Role | null {
  return rights[command.kind].find((role) => who.roles.includes(role)) ?? null;
}

/** Administration may be joined with planning, never with approving or training; a line lead records training too (R3). */
export function rolesApart(roles: readonly Role[]): readonly Role[] {
  return roles.includes('administrator')
    ? roles.filter((role) => approvers.includes(role) || trainers.includes(role))
    : [];
}
