const people = (count: number): string => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Sentences of the dialogs over the wave page. */
export const dialogs = {
  cancel: 'Keep as it is',
  save: 'Save',
  reason: 'Reason',
  missing: {
    title: 'Enter a name', site: 'Enter a site', text: 'Enter the criterion', evidence: 'Say what shows it', verdict: 'Choose met, not met or waived', reason: 'Enter a reason. The audit trail will show it',
    owner: 'Enter who does it', due: 'Enter a date and time, for example 19 Nov 2026 14:00', goLive: 'Enter the go-live, for example 19 Nov 2026 14:00',
    exit: 'Enter the planned exit, for example 9 Dec 2026 14:00', exitOrder: 'Choose an exit after the go-live', people: 'Choose at least one person', item: 'Choose an item', version: 'Choose a version', method: 'Choose how it was trained',
    result: 'Choose how it went', on: 'Enter when it was, for example 18 Nov 2026 13:00', what: 'Say what happened', severity: 'Choose a severity', disposition: 'Say what was decided',
    finding: 'Say what was found', phrase: (phrase: string) => `Type ${phrase}`, password: 'Enter your password', id: 'Enter your user id', steps: 'Name at least one signer',
  },

  title: { title: 'Rename the wave', name: 'Name', edit: 'The name' },
  scope: {
    title: 'Edit the scope', edit: 'The scope', listHint: 'Several, separated by commas. Empty: not narrowed.', notCoveredHint: 'What a reader might expect here and will not find.',
  },
  timing: {
    title: 'Move the dates', edit: 'The dates', goLive: 'Go-live', exit: 'Planned exit', hint: (zone: string) => `Date and time at the plant, ${zone}`,
  },
  cohort: {
    title: 'Choose the people of this wave', edit: 'The cohort', byScope: 'By the scope', byScopeText: 'Everybody on the roster whom the scope names, employed on the go-live day.',
    byName: 'By name', byNameText: 'You tick people from the roster.', how: 'How are they chosen?', find: 'Find in the roster', findHint: 'Name, id, line, shift or role',
    chosen: (count: number) => `${people(count)} chosen`, more: (count: number) => `and ${count} more; narrow the words`, none: 'Nobody on the roster matches these words.',
    take: 'Choose by the scope', save: (count: number) => `Save ${people(count)}`, roster: 'Roster', reading: 'Reading the roster', all: 'Tick all shown', clear: 'Untick all', scopeNow: 'The scope now',
  },
  freeze: {
    title: (count: number) => `Freeze ${people(count)} as the cohort`, text: 'The list is fixed and its digest is stored. After this, who belongs to the wave no longer follows the roster. Leavers are shown, and the gate looks at exactly these people.',
    submit: 'Freeze the cohort',
  },
  criterion: {
    add: { entry: 'Add an entry criterion', exit: 'Add an exit criterion' }, change: 'Change the criterion', text: 'Criterion', textHint: 'A statement that is either so or not so, for example “Terminals 1 to 4 pass the start-up test”.',
    howKnown: 'How it is known', howKnownHint: 'The record, measure or person that shows it. May stay empty.', gate: 'Checked at', gates: { entry: 'Entry gate: before go-live', exit: 'Exit gate: before handover' },
    submitAdd: 'Add the criterion', submit: 'Save the criterion', edit: { entry: 'Entry criterion', exit: 'Exit criterion' }, withdraw: 'Withdraw this criterion', withdrawText: 'It stays readable, struck through, with who and why.', submitWithdraw: 'Withdraw the criterion',
  },
  check: {
    title: 'Check a criterion', verdict: 'Is it so?', met: 'Met', metText: 'It is so, and the evidence shows it.', notMet: 'Not met', notMetText: 'The gate stays closed until it is.', waived: 'Waived', waivedText: 'It is not so, and you take responsibility for going on without it. Needs a reason and your signature.',
    evidence: 'Evidence', evidenceHint: 'What shows it: a report, a photo, a count, where it is kept.', reason: 'Reason for waiving', reasonHint: 'It is printed in the packet.', submit: 'Save the check', submitWaive: (name: string) => `Waive as ${name}`, now: 'Now',
  },
  activity: {
    add: 'Add an activity', change: 'Change the activity', name: 'Activity', kind: 'Kind', owner: 'Owner', ownerHint: 'Who does it', due: 'Due', submitAdd: 'Add the activity', submit: 'Save the activity', edit: 'Activity',
    done: 'Mark as done', evidence: 'Evidence', evidenceHint: 'What shows it: a report, a photo, a list. May stay empty.', submitDone: 'Mark as done', withdraw: 'Withdraw this activity', withdrawText: 'It stays readable, struck through, with who and why.', submitWithdraw: 'Withdraw the activity',
  },
  requirements: {
    title: 'What these people must be trained on', edit: 'The training requirements', hint: 'Everybody in the wave needs a ticked item, unless you name the roles that do.', roles: (item: string) => `Only these roles need ${item}`, rolesHead: 'Only these roles', itemHead: 'Required item', rolesHint: 'Separate roles with commas.',
    none: 'No training items are defined yet. Define them under Training first.', submit: (count: number) => `Require ${count === 1 ? '1 item' : `${count} items`}`, item: (id: string, title: string) => `${id} ${title}`, list: 'Items', reading: 'Reading the items',
  },
  train: {
    title: 'Record training', item: 'Which item?', who: 'Who was trained?', how: 'How did it go?', missing: (count: number) => (count === 0 ? 'complete for everyone' : `${people(count)} missing`), missingPerson: 'missing', chosen: (count: number, of: number) => `${count} of ${of} chosen`,
    passed: 'Passed', passedText: 'Assessed', completed: 'Completed', completedText: 'Without an assessment', failed: 'Not passed', failedText: 'Stays untrained', method: 'Method',
    methods: { read: 'Read', classroom: 'Classroom', 'on-the-job': 'On the job', assessment: 'Assessment' }, trainer: 'Trainer', trainerHint: 'Empty for self-study.', on: 'When', onHint: 'Date and time at the plant', evidence: 'Evidence', evidenceHint: 'A sheet, a score, where it is kept. May stay empty.',
    version: (version: number) => `version ${version}`, noVersion: 'no version in force', allMissing: 'All who are missing', nobody: 'Nobody', submit: (count: number) => (count === 0 ? 'Record training' : `Record for ${people(count)}`), assessed: 'This item needs a passed assessment.', otherItem: 'Another item', needNone: 'Nobody in this wave needs it.',
    summary: (count: number, item: string, version: number, result: string) => `${people(count)}: ${item} version ${version}, ${result.toLowerCase()}`, onePerson: 'one at a time or a whole group',
  },
  route: {
    title: { entry: 'Who signs for go-live', exit: 'Who signs for handover' }, edit: { entry: 'The approval route for go-live', exit: 'The approval route for handover' }, order: 'Order', sequence: 'One after another', sequenceText: 'Each signs when the one before has signed.', parallel: 'In any order', parallelText: 'All are asked at once.',
    role: 'Role', meaning: 'Meaning', who: 'Person', anyone: 'anyone in the role', add: 'Add a signer', remove: (index: number) => `Remove signer ${index}`, step: (index: number) => `Signer ${index}`, submit: 'Save the route', removeLabel: 'Remove',
  },
  goLive: {
    title: (title: string) => `Take ${title} live`, text: (count: number) => `${people(count)} work with it from now on. You release it as change owner; the signature covers the gate as it stands, all checks met.`, comment: 'Comment', commentHint: 'May stay empty. It is printed with the release.', submit: (name: string) => `Go live as ${name}`,
  },
  handOver: {
    title: (title: string) => `Hand over ${title}`, text: 'The exit gate is open: every criterion is met or waived, and the handoff is accepted. The next phase may begin.', submit: 'Hand over the wave',
  },
  rollBack: {
    title: (title: string) => `Roll back ${title}`, text: (count: number) => `The rollback plan is carried out. ${people(count)} go back to the earlier way of working. This is signed and cannot be taken back.`, reason: 'Reason', reasonHint: 'It is printed in the packet.', phrase: 'roll back', purpose: 'to go on', hint: 'The wave ends here; a new one must be planned to try again.', submit: (name: string) => `Roll back as ${name}`, plan: 'The rollback plan',
  },
  resume: {
    title: 'Resume after the halt', text: (seen: string, name: string, moment: string) => `${name} halted it on ${moment}: ${seen}`, reason: 'Why may it go on?', reasonHint: 'Everybody who was told of the halt will see it.', submit: (name: string) => `Resume as ${name}`, covers: 'The halt covers every wave named in it; all of them go on.',
  },
  cancelWave: {
    title: (title: string) => `Cancel ${title}`, text: 'It will not go live. What was recorded stays readable.', reason: 'Reason', phrase: 'cancel wave', purpose: 'to go on', hint: 'A cancelled wave cannot be taken up again.', submit: 'Cancel the wave',
  },
  deviation: {
    title: 'Record a deviation', what: 'What happened', whatHint: 'What was seen, where, and what it may affect.', severity: 'Severity', low: 'Low', lowText: 'No effect on product or records.', medium: 'Medium', mediumText: 'An effect that was contained.', high: 'High', highText: 'Product, records or people may be affected. Keeps the exit gate closed.', submit: 'Record the deviation',
    halt: 'If it is going on now, call a halt first.', close: (number: string) => `Close deviation ${number}`, disposition: 'Disposition', dispositionHint: 'What was found out, what was done, and why it may be closed.', submitClose: 'Close the deviation',
  },
  review: {
    title: 'Record the trail review', text: 'You have read what happened to this wave in the audit trail. Somebody who did any of the work cannot review it.', finding: 'Finding', findingHint: 'What you found, or that nothing stood out.', submit: 'Record the review',
  },
} as const;
