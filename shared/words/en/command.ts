import type { CommandKind } from '../../events/command.ts';

/** What each command is called, verb first, as in "Refused: go live". */
export const command: Readonly<Record<CommandKind, string>> = {
  'account.make': 'make an account', 'account.change': 'change an account', 'account.revoke': 'revoke an account', 'account.unlock': 'unlock an account',
  'account.reset': 'reset a password', 'password.set': 'change the password',
  'people.import': 'import the roster', 'person.set': 'change a person', 'item.define': 'define a training item', 'item.change': 'change a training item',
  'item.version': 'add a version of a training item', 'training.record': 'record training', 'training.import': 'import training records', 'training.withdraw': 'withdraw a training record',
  'rollout.plan': 'plan a rollout', 'rollout.describe': 'change the description', 'rollout.impact': 'assess the impact', 'rollout.risk': 'assess the risk',
  'rollout.rollback-plan': 'change the rollback plan', 'rollout.rehearse': 'record a rehearsal', 'rollout.add-phase': 'add a phase', 'rollout.change-phase': 'change a phase',
  'rollout.route': 'change the approval route of the plan', 'rollout.ask': 'ask for approval of the plan', 'rollout.halt': 'call a halt', 'deviation.record': 'record a deviation',
  'deviation.close': 'close a deviation', 'rollout.plan-effectiveness': 'plan the effectiveness check', 'rollout.record-effectiveness': 'record the effectiveness check',
  'rollout.close': 'close the rollout', 'rollout.cancel': 'cancel the rollout', sign: 'sign', 'rollout.resume': 'resume',
  'wave.add': 'add a wave', 'wave.title': 'rename a wave', 'wave.scope': 'change the scope', 'wave.timing': 'move the dates', 'wave.cohort': 'change the cohort',
  'wave.cohort-by-scope': 'choose the cohort by scope', 'wave.freeze': 'freeze the cohort', 'wave.add-criterion': 'add a criterion', 'wave.change-criterion': 'change a criterion',
  'wave.withdraw-criterion': 'withdraw a criterion', 'wave.check': 'check a criterion', 'wave.add-activity': 'add an activity', 'wave.change-activity': 'change an activity',
  'wave.withdraw-activity': 'withdraw an activity', 'wave.done': 'finish an activity', 'wave.requirements': 'change what training is required', 'wave.route': 'change an approval route',
  'wave.prepare': 'start preparing', 'wave.ask': 'ask for approvals', 'wave.review-trail': 'review the audit trail', 'wave.hand-over': 'hand over', 'wave.cancel': 'cancel the wave',
  'wave.waive': 'waive a criterion', 'wave.go-live': 'go live', 'wave.roll-back': 'roll back',
};
