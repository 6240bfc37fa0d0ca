import type { Command, CommandKind } from '../events/command.ts';
import type { BookState } from '../events/state.ts';
import { refused } from '../kernel/result.ts';
import { barred } from './barred.ts';
import { accountDecisions } from './account-decisions.ts';
import { alertDecisions } from './alert-decisions.ts';
import type { CommandOf, DecideContext, Decision, Decisions } from './context.ts';
import { conflictDecisions } from './conflict-decisions.ts';
import { delegationDecisions } from './delegation-decisions.ts';
import { deviceDecisions } from './device-decisions.ts';
import { filterDecisions } from './filter-decisions.ts';
import { gateDecisions } from './gate-decisions.ts';
import { identityDecisions } from './identity-decisions.ts';
import { overrideDecisions } from './override-decisions.ts';
import { peopleDecisions } from './people-decisions.ts';
import { planDecisions } from './plan-decisions.ts';
import { policyDecisions } from './policy-decisions.ts';
import { askDecisions } from './ask-decisions.ts';
import { ceremonyDecisions } from './ceremony-decisions.ts';
import { paperDecisions } from './paper-decisions.ts';
import { signDecisions } from './sign-decisions.ts';
import { atSite } from './site-of.ts';
import { voidsUnexplained } from './voids.ts';
import { waveDecisions } from './wave-decisions.ts';
import { activityDecisions } from './activity-decisions.ts';
import { cohortDecisions } from './cohort-decisions.ts';
import { criterionDecisions } from './criterion-decisions.ts';
import { deviationDecisions } from './deviation-decisions.ts';
import { importDecisions } from './import-decisions.ts';
import { itemDecisions } from './item-decisions.ts';
import { joinerDecisions } from './joiner-decisions.ts';
import { requirementDecisions } from './requirement-decisions.ts';
import { runDecisions } from './run-decisions.ts';
import { trainingDecisions } from './training-decisions.ts';
import { trainingSignDecisions } from './training-sign-decisions.ts';

const decisions: Decisions<CommandKind> = {
  ...accountDecisions,
  ...identityDecisions,
  ...policyDecisions,
  ...deviceDecisions,
  ...conflictDecisions,
  ...delegationDecisions,
  ...alertDecisions,
  ...filterDecisions,
  ...peopleDecisions,
  ...itemDecisions,
  ...trainingDecisions,
  ...importDecisions,
  ...planDecisions,
  ...waveDecisions,
  ...cohortDecisions,
  ...joinerDecisions,
  ...requirementDecisions,
  ...criterionDecisions,
  ...activityDecisions,
  ...runDecisions,
  ...deviationDecisions,
  ...askDecisions,
  ...gateDecisions,
  ...signDecisions,
  ...paperDecisions,
  ...ceremonyDecisions,
  ...overrideDecisions,
  ...trainingSignDecisions,
};

/**
 * The only place that refuses: what a command makes happen, or why it does not. Pure; the drafts become
 * events when the book has written them. A refusal changes nothing.
 */
export function decide<Kind extends CommandKind>(
  state: BookState,
  command: CommandOf<Kind>,
  context: DecideContext,
): Decision {
  const here = atSite(state, command as Command, context);
  const decision =
    barred(state, command as Command, context) ?? decisions[command.kind as Kind](state, command, here);
  return decision.ok && voidsUnexplained(state, decision.value, here) ? refused('reason-needed') : decision;
}
