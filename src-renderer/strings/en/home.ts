import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { countText, startText } from '../../../shared/words/count.ts';

export { homeSentence, waitNote, waitText } from '../../../shared/words/home-words.ts';

/** "1 halted, 2 blocked, 1 live, 1 handed over" */
export function tallyText(rows: readonly WaveRow[]): string {
  const count = (...kinds: readonly WaveRow['status'][]): number =>
    rows.filter((row) => kinds.includes(row.status)).length;
  const parts: readonly (readonly [number, string])[] = [
    [count('halted'), 'halted'],
    [count('gate-closed'), 'blocked'],
    [count('gate-open'), 'may go on'],
    [count('live', 'live-with-limits'), 'live'],
    [count('handed-over', 'closed'), 'handed over'],
    [count('planned'), 'planned'],
    [count('draft'), 'in draft'],
    [count('rolled-back'), 'rolled back'],
  ];
  const said = parts.filter(([many]) => many > 0).map(([many, word]) => `${many} ${word}`);
  return said.length === 0 ? 'No waves yet' : said.slice(0, 4).join(', ');
}

export const home = {
  crumb: 'Rollouts',
  plan: 'Plan a rollout',
  waits: 'Waits for you',
  waitsNote: 'most urgent first',
  waitsNone: 'Nothing waits for you',
  waitsNoneText: 'Signatures, gaps and decisions that are yours appear here when they are due.',
  join: (asked: number) =>
    asked === 1 ? 'Let a workstation in' : `Let ${countText(asked, 'workstation', 'workstations')} in`,
  joinWhere: 'Compare its fingerprint first',
  conflictState: 'Conflict',
  waitsBeside: (count: number) =>
    count === 1 ? 'One thing waits, with its wave' : `${startText(count)} things wait, with their waves`,
  waitsBesideText: 'Under Stopped or blocked, beside the reasons.',
  waitsMore: (count: number) => `And ${count} under Stopped or blocked, beside the reasons.`,
  blocked: 'Stopped or blocked, and why',
  blockedNote: (shown: number, waves: number) => `${shown} of ${countText(waves, 'wave', 'waves')}`,
  blockedNone: 'Every wave can take its next step',
  blockedNoneText:
    'A wave that is halted or whose gate is shut when its date comes stands here, with the reasons.',
  rollouts: 'All open rollouts',
  overTime: 'Open rollouts over the months',
  rolloutHead: 'Rollout',
  legend: { done: 'handed over', live: 'live', planned: 'planned', halted: 'halted', closed: 'gate closed' },
  noRollouts: 'No rollout is open',
  noRolloutsText: 'A change owner plans one: what changes, why, in which phases and waves.',
  haltedState: 'Halted',
  entryClosed: 'Entry gate closed',
  exitClosed: 'Exit gate closed',
  calledBy: (name: string, people: string) => `Called by ${name}. ${people} exposed at that moment.`,
  waitsFor: 'Waits for ',
  you: 'you',
  resumeNeeds: 'resume needs a reason and a signature',
  halted: (span: string) => `halted ${span}`,
  goesLive: (span: string) => `due in ${span}`,
  late: (span: string) => `${span} late`,
  asked: (moment: string) => `asked ${moment}`,
  since: (moment: string) => `since ${moment}`,
  runsOut: (span: string) => `in ${span}`,
  empty: {
    title: 'This book is empty. Three steps make it ready.',
    sub: 'In this order: the plan says whom the waves cover, the roster who they are, and the signers who may let them go live.',
    panel: 'First steps',
    plan: 'Plan a rollout',
    planText: 'What changes, why, its phases and waves. It stays a draft until it is approved.',
    import: 'Import the roster',
    importText:
      'People with site, line, shift and role, from a CSV file. A preview names every bad row first.',
    signers: 'Add people who sign',
    signersText: 'Accounts for quality, production and whoever else approves. Each sets an own password.',
    done: 'done',
    needs: (roles: string) => `Needs ${roles}`,
    step: (number: number) => `Step ${number}`,
  },
} as const;
