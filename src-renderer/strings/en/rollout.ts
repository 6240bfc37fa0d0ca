import type { Rollout } from '../../../shared/domain/rollout.ts';
import type { StepStatus } from '../../../shared/views/shape/gate.ts';
import { countText } from './time.ts';

const classes: Readonly<Record<Rollout['class'], string>> = { routine: 'Routine change', major: 'Major change', emergency: 'Emergency change' };
const levels = { low: 'low', medium: 'medium', high: 'high' } as const;

export function classWord(kind: Rollout['class']): string {
  return classes[kind];
}

export function stepStatusText(status: StepStatus): string {
  return { signed: 'signed', waiting: 'asked, not signed', 'not-due': 'after the step before', 'not-asked': 'not asked yet', rejected: 'rejected', void: 'void, to be signed again' }[status];
}

/** Everything the rollout page says. */
export const rollout = {
  crumb: 'Rollouts',
  revision: (number: number, day: string) => `Plan revision ${number} of ${day}`,
  noWaves: 'No wave is planned yet.',
  closed: (day: string) => `Closed ${day}.`,
  cancelled: (day: string, reason: string) => `Cancelled ${day}: ${reason}`,
  tabsLabel: 'Parts of the rollout',
  tabs: { plan: 'Plan', scope: 'Scope and risk', training: 'Training', approvals: 'Approvals', deviations: 'Deviations', packets: 'Packets', history: 'History' },
  deviationsTab: (open: number) => (open === 0 ? 'Deviations' : `Deviations ${open}`),
  levels,
  notStaged: {
    title: 'One phase, one wave, everybody: this is not staged',
    text: 'A rollout is carried out in planned increments, so that what goes wrong meets few people first. You may go on as it is; the packet will say so.',
    add: 'Add a phase',
  },
  plan: {
    head: 'Phase and wave', label: 'Phases and waves over time', whole: 'Whole', sixWeeks: '6 weeks', view: 'How much is shown',
    haltTitle: (moment: string) => `Halted ${moment}`, haltDetail: 'no step forward until resumed',
    legend: { base: 'baseline', passed: 'gate passed', closed: 'gate closed', open: 'gate open', ahead: 'gate ahead' },
    addPhase: 'Add a phase', addWave: 'Add a wave',
    emptyTitle: 'No phase is planned yet', emptyText: 'Begin with a pilot: a small phase that shows whether the change works, before it meets everybody.',
    noWave: 'No wave in this phase yet', noWaveText: 'A wave is the people and places that go live together.',
    pilot: (title: string) => `${title} (pilot)`,
    editPhase: (number: number) => `Edit phase ${number}`,
    phases: 'Phases',
  },
  gates: {
    title: 'Gates ahead', gate: 'Gates ahead', planned: 'Planned', slip: 'Slip', missing: 'What is missing', waits: 'Waits for',
    entry: (title: string) => `${title}: entry`, exit: (title: string) => `${title}: exit`, resume: (title: string) => `${title}: resume`,
    notSet: 'not set', nothing: 'Nothing, it may go on', resumeNeeds: 'Reason and signature to resume', nobody: 'nobody named',
    none: 'No gate is ahead', noneText: 'Every wave is handed over, rolled back or cancelled.',
  },
  side: {
    open: 'Open wave', move: 'Move dates', packet: 'Packet draft', phase: (index: number) => `Phase ${index}`,
    entry: { closed: 'Entry gate closed', open: 'Entry gate open' }, exit: { closed: 'Exit gate closed', open: 'Exit gate open' },
    checks: (met: number, of: number) => `${met} of ${of} checks are met.`,
    halted: (moment: string) => `Halted ${moment}`,
    goLive: 'Go-live', baseline: 'Baseline', exit2: 'Exit', cohort: 'Cohort', scope: 'Scope', activities: 'Activities', training: 'Training', approvals: 'Approvals',
    doneOf: (done: number, of: number) => `${done} of ${of} done`, trainedOf: (done: number, of: number) => `${done} of ${of} trained`, sinceOf: (done: number, of: number) => `gate passed; ${done} of ${of} on today\u2019s versions`, calledBy: (name: string) => `Called by ${name}.`, signedOf: (done: number, of: number) => `${done} of ${of} signed`,
    inSpan: (span: string) => `in ${span}`, ago: (span: string) => `${span} ago`, none: 'none', everywhere: 'whole site',
    blockers: 'What keeps the gate shut', more: (count: number) => `and ${count} more on the wave page`,
    handed: 'Handed over', went: 'Went live', wholeSite: (site: string) => `${site}, not narrowed`,
  },
  scope: {
    describe: 'Description', describeEdit: 'Edit the description', describeSave: 'Save the description', reason: 'Reason', current: 'Current state', intended: 'Intended state', owner: 'Change owner', site: 'Site', class: 'Class', title: 'Title',
    impact: 'Impact: what must be done', impactEdit: 'Edit the impact', impactSave: 'Save the impact', impactNone: 'No impact is assessed yet', impactText: 'Which areas does the change touch, and what has to be done there? Approval needs it.',
    area: 'Area', effect: 'Effect', todo: 'What must be done', addRow: 'Add a line', removeRow: (number: number) => `Take line ${number} out`,
    risk: 'Risk: what could go wrong', riskEdit: 'Edit the risks', riskSave: 'Save the risks', riskLine: (hazard: string, before: string, measure: string, after: string) => `${hazard}. Before: ${before}. ${measure} After: ${after}`, riskNone: 'No risk is assessed yet', riskText: 'What could go wrong, how bad, and what keeps it in check? Approval needs it; it is a question of its own beside the impact.',
    hazard: 'Hazard', before: 'Before', measure: 'Measure', residual: 'After',
    rollback: 'Rollback plan', rollbackEdit: 'Edit the rollback plan', rollbackSave: 'Save the rollback plan', rollbackNone: 'No rollback plan yet', rollbackText: 'When do you go back, who decides, and by which steps? Approval needs it.',
    trigger: 'Trigger', triggerHint: 'What must be seen for the way back to be taken', rollbackOwner: 'Owner', steps: 'Steps', stepsHint: 'One step a line, in order', minutes: 'Time it takes', minutesLabel: 'Minutes it takes', minutesOf: (minutes: number) => countText(minutes, 'minute', 'minutes'),
    noReturn: 'Point of no return', noReturnHint: 'After which step, or when, the way back is no longer open. Leave it empty if there is none', noReturnNone: 'none',
    rehearsals: 'Rehearsals', rehearse: 'Record a rehearsal', rehearsalNone: 'Not rehearsed yet', rehearsalText: 'The entry gate asks for one rehearsal of the way back.', rehearsedOn: 'Held on', rehearsalResult: 'Result', rehearsalMinutes: 'Minutes it took', rehearsalLine: (day: string, minutes: number, who: string) => `${day}, ${countText(minutes, 'minute', 'minutes')}, recorded by ${who}`,
    effectiveness: 'Effectiveness check', effectivenessEdit: 'Plan the effectiveness check', effectivenessSave: 'Save the effectiveness check', resultSave: 'Save the result', rehearsalSave: 'Save the rehearsal', effectivenessRecord: 'Record its result', effectivenessNone: 'No effectiveness check is planned', effectivenessText: 'After the last handover: did the change do what it was for? Closing needs it planned.',
    due: 'Due', method: 'Method', methodHint: 'What is looked at, and what counts as effective', verdict: 'Result', evidence: 'Evidence', effOwner: 'Owner',
    verdicts: { effective: 'Effective', ineffective: 'Ineffective', inconclusive: 'Inconclusive' },
    ending: 'End of the rollout', close: 'Close the rollout', closeText: 'Every wave handed over, every activity done, the effectiveness check planned.', cancel: 'Cancel the rollout', cancelText: 'It stays readable; no wave of it may go live any more.', cancelReason: 'Reason for cancelling', closedNow: 'The rollout is closed', cancelPhrase: 'cancel', cancelHint: 'Waves that are live stay live until they are rolled back or handed over.', cancelPurpose: 'to cancel the rollout',
  },
  need: {
    title: 'Enter a title', site: 'Enter the site', owner: 'Choose the change owner', reason: 'Enter why the change is made', current: 'Enter how it is now', intended: 'Enter how it is to be',
    area: (row: number) => `Line ${row}: enter the area`, effect: (row: number) => `Line ${row}: enter the effect`, todo: (row: number) => `Line ${row}: enter what must be done`,
    hazard: (row: number) => `Line ${row}: enter the hazard`, measure: (row: number) => `Line ${row}: enter the measure`,
    trigger: 'Enter the trigger', rollbackOwner: 'Enter the owner', steps: 'Enter at least one step', minutes: 'Enter the minutes as a whole number',
    date: 'Enter a date and time such as 19 Nov 2026 14:00', after: 'The exit must come after the go-live', result: 'Enter what came out', method: 'Enter the method', evidence: 'Enter the evidence', verdict: 'Choose a result',
    phase: 'Enter a title for the phase', wave: 'Enter a title for the wave', what: 'Enter what happened', inWave: 'Choose the wave', severity: 'Choose the severity', disposition: 'Enter what was done about it', cancelReason: 'Enter a reason', cancelPhrase: 'Type cancel to go on, or keep the rollout',
  },
  dialogs: {
    phase: { title: 'Add a phase', edit: 'Edit the phase', name: 'Title', nameHint: 'For example Pilot: packaging line 1', pilot: 'This phase is the pilot', pilotDetail: 'A small first phase that shows whether the change works.', submit: 'Add the phase', save: 'Save the phase', about: (title: string) => `Phase ${title}` },
    wave: {
      title: (phase: string) => `Add a wave to ${phase}`, name: 'Title', nameHint: 'The people and places that go live together, for example Line 3, late shift', submit: 'Add the wave', about: (title: string) => `Wave ${title}`,
      phase: 'Phase', goLive: 'Go-live', exit: 'Exit', exitHint: 'When the wave is handed over and watched no longer', dateHint: (zone: string) => `Date and time, for example 19 Nov 2026 14:00. Zone ${zone}`,
      scope: 'Scope', scopeHint: 'Separate several by commas. Empty means not narrowed by this', site: 'Site', lines: 'Lines', shifts: 'Shifts', departments: 'Departments', roles: 'Roles', products: 'Products', functions: 'Functions', notCovered: 'Not covered', notCoveredHint: 'What somebody might think is included, and is not',
    },
    timing: { title: (wave: string) => `Move the dates of ${wave}`, submit: 'Move the dates', about: (wave: string) => `Dates of ${wave}`, goLive: 'go-live', exit: 'exit' },
  },
  training: {
    title: 'Training by wave', wave: 'Wave', people: 'People', trained: 'Trained', gaps: 'Gaps', goLive: 'Go-live', none: 'No wave is planned yet', noneText: 'Training is required per wave: which items, for which roles.', open: 'Open its training', noNeeds: 'nothing required yet',
  },
  approvals: {
    route: 'Approval of the plan', sequence: 'one after another', parallel: 'in any order', edit: 'Edit the route', ask: 'Ask for approval', sign: 'Sign the plan', none: 'Nobody is asked to approve the plan yet', noneText: 'Name who reviews and who approves, in order. The author cannot be the only approver.',
    missing: { impact: 'the impact', risk: 'the risks', 'rollback-plan': 'the rollback plan', rehearsal: 'a rehearsal', 'cohort-empty': 'the people', 'cohort-open': 'the frozen list of people', criteria: 'criteria', activities: 'activities', requirements: 'training requirements', route: 'who approves', 'trail-review': 'the trail review', preparation: 'preparation' },
    missingTitle: 'Before approval the plan still needs:', signatures: 'Signatures on the plan', waves: 'Approvals of the waves', wave: 'Wave', signed: 'Signed', open: 'Open',
    asked: (moment: string) => `asked ${moment}`, voidSince: (moment: string) => `Void since ${moment}`, voidBy: (who: string, section: string) => `${who} edited ${section}`, anybody: 'Anybody acting as', role: 'Role', meaning: 'Meaning', who: 'Who', anyone: 'anybody in that role', order: 'Order', orders: { sequence: 'One after another', parallel: 'In any order' }, add: 'Add a step', save: 'Save the route', about: 'Approval route', remove: (number: number) => `Take step ${number} out`, stepLabel: (number: number) => `Step ${number}`, needStep: 'Add at least one step',
  },
  deviations: {
    title: 'Deviations', record: 'Record a deviation', none: 'No deviation is recorded', noneText: 'Whoever sees something that is not as planned records it here or on the wave; a severe one keeps the exit gate closed.', number: 'No.', wave: 'Wave', severity: 'Severity', what: 'What happened', when: 'Recorded', state: 'State', open: 'open', closed: (moment: string) => `closed ${moment}`, close: 'Close', closeTitle: (number: string) => `Close deviation ${number}`, disposition: 'What was done about it', submitClose: 'Close the deviation', submit: 'Record the deviation', chooseWave: 'Choose a wave', chooseSeverity: 'Severity', closeOf: (number: string) => `Close ${number}`,
    severities: { low: 'Low', medium: 'Medium', high: 'High' }, severityHints: { low: 'No effect on product or record', medium: 'Effect that was caught and put right', high: 'Effect on product, record or safety; keeps the exit gate closed' },
  },
  packets: { title: 'Packets of this rollout', make: 'Make the rollout\u2019s packet', none: 'No packet was made yet', noneText: 'A packet is the PDF that a board, the next phase or an auditor gets. It proves itself.', file: 'File', made: 'Made', by: 'By', pages: 'Pages', digest: 'Digest', all: 'All packets and verifying' },
  history: { title: 'History of this rollout', position: 'No.', when: 'When', who: 'Who', what: 'What', why: 'Why', all: 'Open in the audit trail', none: 'Nothing is recorded yet', refused: 'refused' },
} as const;
