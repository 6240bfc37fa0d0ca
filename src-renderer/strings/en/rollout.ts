import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { StepStatus } from '../../../shared/views/shape/gate.ts';
import { rolloutScope } from './rollout-scope.ts';
import { rolloutTabs } from './rollout-tabs.ts';

const classes: Readonly<Record<Rollout['class'], string>> = {
  routine: 'Routine change',
  major: 'Major change',
  emergency: 'Emergency change',
};
const levels = { low: 'low', medium: 'medium', high: 'high' } as const;

export function classWord(kind: Rollout['class']): string {
  return classes[kind];
}

export function stepStatusText(status: StepStatus): string {
  return {
    signed: 'signed',
    waiting: 'asked, not signed',
    'not-due': 'after the step before',
    'not-asked': 'not asked yet',
    rejected: 'rejected',
    void: 'void, to be signed again',
  }[status];
}

/** Everything the rollout page says. */
export const rollout = {
  crumb: 'Rollouts',
  revision: (number: number, day: string) => `Plan revision ${number} of ${day}`,
  noWaves: 'No wave is planned yet.',
  closed: (day: string) => `Closed ${day}.`,
  cancelled: (day: string, reason: string) => `Cancelled ${day}: ${reason}`,
  tabsLabel: 'Parts of the rollout',
  tabs: {
    plan: 'Plan',
    scope: 'Scope and risk',
    training: 'Training',
    measures: 'Measures',
    approvals: 'Approvals',
    deviations: 'Deviations',
    packets: 'Packets',
    history: 'History',
  },
  deviationsTab: (open: number) => (open === 0 ? 'Deviations' : `Deviations ${open}`),
  levels,
  notStaged: {
    title: 'One phase, one wave, everybody: this is not staged',
    text: 'A rollout is carried out in planned increments, so that what goes wrong meets few people first. You may go on as it is; the packet will say so.',
    add: 'Add a phase',
  },
  plan: {
    head: 'Phase and wave',
    label: 'Phases and waves over time',
    whole: 'Whole',
    sixWeeks: '6 weeks',
    view: 'How much is shown',
    haltTitle: (moment: string) => `Halted ${moment}`,
    haltDetail: 'no step forward until resumed',
    legend: {
      base: 'baseline',
      passed: 'gate passed',
      closed: 'gate closed',
      open: 'gate open',
      ahead: 'gate ahead',
    },
    addPhase: 'Add a phase',
    addWave: 'Add a wave',
    emptyTitle: 'No phase is planned yet',
    emptyText:
      'Begin with a pilot: a small phase that shows whether the change works, before it meets everybody.',
    noWave: 'No wave in this phase yet',
    noWaveText: 'A wave is the people and places that go live together.',
    pilot: (title: string) => (/\bpilot\b/i.test(title) ? title : `${title} (pilot)`),
    editPhases: 'Edit phases',
    phasesAsTheyAre: 'Keep the phases',
    editPhase: (number: number) => `Edit phase ${number}`,
    phases: 'Phases',
  },
  gates: {
    title: 'Gates ahead',
    gate: 'Gates ahead',
    planned: 'Planned',
    slip: 'Slip',
    missing: 'What is missing',
    waits: 'Waits for',
    entry: (title: string) => `${title}: entry`,
    exit: (title: string) => `${title}: exit`,
    resume: (title: string) => `${title}: resume`,
    notSet: 'not set',
    nothing: 'Nothing, it may go on',
    resumeNeeds: 'Reason and signature to resume',
    nobody: 'nobody named',
    none: 'No gate is ahead',
    noneText: 'Every wave is handed over, rolled back or cancelled.',
  },
  side: {
    open: 'Open wave',
    move: 'Move dates',
    packet: 'Packet draft',
    phase: (index: number) => `Phase ${index}`,
    entry: { closed: 'Entry gate closed', open: 'Entry gate open' },
    exit: { closed: 'Exit gate closed', open: 'Exit gate open' },
    checks: (met: number, of: number) => `${met} of ${of} checks are met.`,
    halted: (moment: string) => `Halted ${moment}`,
    goLive: 'Go-live',
    baseline: 'Baseline',
    exit2: 'Exit',
    cohort: 'Cohort',
    scope: 'Scope',
    activities: 'Activities',
    training: 'Training',
    approvals: 'Approvals',
    doneOf: (done: number, of: number) => `${done} of ${of} done`,
    trainedOf: (done: number, of: number) => `${done} of ${of} trained`,
    sinceOf: (done: number, of: number) => `gate passed; ${done} of ${of} on today\u2019s versions`,
    calledBy: (name: string) => `Called by ${name}.`,
    signedOf: (done: number, of: number) => `${done} of ${of} signed`,
    inSpan: (span: string) => `in ${span}`,
    ago: (span: string) => `${span} ago`,
    none: 'none',
    everywhere: 'whole site',
    blockers: 'What keeps the gate shut',
    more: (count: number) => `and ${count} more on the wave page`,
    handed: 'Handed over',
    went: 'Went live',
    wholeSite: (site: string) => `${site}, not narrowed`,
  },
  ...rolloutScope,
  ...rolloutTabs,
} as const;
