import type { DelegationView } from '../../../shared/views/shape/account-page.ts';
import { countText } from '../../../shared/words/count.ts';

/** Letting a colleague answer approvals for some days. */
export const delegation = {
  title: 'Delegations',
  note: 'who answers approvals for whom, and when',
  none: 'Nobody answers for anybody',
  ownNone: 'Nobody answers for you, and you for nobody',
  noneText:
    'Before leave, whoever is named in approval routes lets a colleague answer for some days. It passes on no function.',
  from: 'Asked at first',
  to: 'Answers instead',
  days: 'Days',
  span: (start: string, end: string) => `${start} to ${end}`,
  reason: 'Reason',
  state: 'State',
  act: 'What to do',
  states: {
    ahead: 'begins later',
    'in-force': 'in force',
    over: 'over',
    ended: 'ended early',
  } satisfies Record<DelegationView['state'], string>,
  sentence: (inForce: number, ahead: number) =>
    inForce === 0 && ahead === 0
      ? 'No delegation is in force'
      : [
          ...(inForce === 0 ? [] : [`${countText(inForce, 'delegation is', 'delegations are')} in force`]),
          ...(ahead === 0 ? [] : [`${countText(ahead, 'begins', 'begin')} later`]),
        ].join(', '),
  make: 'Let a colleague answer for me',
  makeTitle: 'Let a colleague answer for you',
  effect: (name: string) =>
    `${name} may then answer the steps at which you are named, in functions of their own, under their own name and "on behalf of" you. You can still answer them yourself. It cannot be passed on.`,
  effectNobody:
    'The colleague may then answer the steps at which you are named, in functions of their own, under their own name and "on behalf of" you. You can still answer them yourself. It cannot be passed on.',
  toLabel: 'Who answers',
  toHint: 'Somebody who has the function that the steps ask for',
  choose: 'Choose a colleague',
  start: 'First day',
  end: 'Last day',
  dayHint: 'For example 24 Nov 2026',
  reasonLabel: 'Reason',
  reasonHint: 'Everybody asked for approvals can read it',
  submit: 'Make the delegation',
  endAct: 'End it now',
  endTitle: (from: string, to: string) => `${to} stops answering for ${from}`,
  endText: 'What was signed under it stays. From now on the steps wait for whoever is named at them.',
  endSubmit: 'End the delegation',
  need: {
    to: 'Choose who answers',
    start: 'Enter the first day, for example 24 Nov 2026',
    end: 'Enter the last day, for example 4 Dec 2026',
    order: 'The last day comes before the first; choose a later one',
    past: 'The first day is over; choose today or later',
    long: (days: number) => `At most ${days} days; choose an earlier last day`,
    reason: 'Enter a reason. Those who ask for approvals will see it',
  },
} as const;
