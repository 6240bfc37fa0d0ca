import { countText, listText } from '../../../shared/words/count.ts';

const people = (count: number): string => countText(count, 'person', 'people');

/** Sentences of the shop floor: few, short, and read from an arm's length. */
export const floor = {
  name: 'Shop floor',
  tabs: { training: 'Training', activities: 'Activities', incident: 'Incident' },
  tasks: 'Tasks',
  halt: 'Call a halt',
  leave: 'Leave the shop floor',
  meTitle: (name: string) => `${name} is signed in`,
  lock: 'Lock',
  signOut: 'Sign out',
  elsewhere: 'Another line or wave',
  day: 'Day',
  night: 'Night',
  close: 'Back',

  choose: 'Where does this workstation stand?',
  chooseSub: 'It is asked once, and kept on this workstation.',
  chooseNone: 'No wave is open',
  chooseNoneText: 'A wave stands here from its planning until it is handed over.',
  gone: 'The wave this workstation stood at is no longer open. Choose another.',
  waveDetail: (rollout: string, count: number) => `${rollout}, ${people(count)}`,

  gate: {
    closedEntry: (title: string) => `${title} cannot go live yet`,
    openEntry: (title: string) => `${title} may go live`,
    closedExit: (title: string) => `${title} is live, exit gate closed`,
    openExit: (title: string) => `${title} may be handed over`,
    over: (title: string) => `${title} is finished`,
    halted: (title: string) => `${title} is halted`,
    planned: (moment: string) => `Planned ${moment}.`,
    exit: (moment: string) => `Exit planned ${moment}.`,
    haltedBy: (seen: string, moment: string, name: string) =>
      `${seen} ${moment}, by ${name}. No step goes on.`,
  },

  training: {
    title: (wave: string) => `Record training, ${wave}`,
    item: '1 Which item?',
    who: '2 Who was trained?',
    whoNote: (chosen: number, of: number) => `missing first, ${chosen} of ${of} chosen`,
    how: '3 How did it go?',
    itemTitle: (title: string, version: number | null) =>
      version === null ? `${title}, no version in force` : `${title}, version ${version}`,
    missing: (count: number) => (count === 0 ? 'complete for everyone' : `${people(count)} missing`),
    another: 'Another item',
    fewer: 'Only what is missing',
    anotherText: (items: number, complete: number) =>
      `${countText(items, 'item', 'items')}, ${complete} complete for everyone`,
    person: { gap: 'missing', overridden: 'override signed', expiring: 'runs out soon', trained: '' },
    personDetail: (given: string, standing: string) => (standing === '' ? given : `${given}, ${standing}`),
    someone: 'Someone else',
    someoneText: 'by name or id',
    someoneMore: (count: number) => `and ${count} more, by name or id`,
    find: 'Name or id',
    findHint: 'Type, or scan a badge.',
    findNone: 'Nobody on the roster matches.',
    findStop: 'Back to the list',
    nobody: 'Nobody in this wave needs it.',
    passed: 'Passed',
    completed: 'Completed',
    failed: 'Not passed',
    failedText: 'Stays untrained',
    method: 'How?',
    methods: { read: 'Read', classroom: 'Classroom', 'on-the-job': 'At the line', assessment: 'Assessment' },
    methodText: {
      read: 'Read and understood',
      classroom: 'Trained in the classroom',
      'on-the-job': 'Trained at the line',
      assessment: 'Assessed at the line',
    },
    evidence: (workstation: string) => `recorded at ${workstation}`,
    preview: 'The record',
    previewWho: (names: readonly string[]) => listText(names, 4),
    previewWhat: (item: string, version: number | null, result: string) =>
      version === null
        ? `${item}, ${result.toLowerCase()}`
        : `${item} version ${version}, ${result.toLowerCase()}`,
    previewHow: (time: string, trainer: string, how: string, evidence: string) =>
      `Today ${time}, trainer ${trainer}, ${how.toLowerCase()}, ${evidence}`,
    previewNobody: 'Nobody is chosen yet',
    previewNoResult: 'no result yet',
    effect: 'It counts once each of them has confirmed it.',
    first: 'First signature: id and password',
    password: (id: string) => `Password of ${id}`,
    sign: 'Sign and record',
    signing: 'Signing',
    done: (said: string) => `Signed and recorded: ${said}`,
    notYours: 'Only a trainer or a line lead records training',
    notYoursText: (name: string) => `${name} is signed in. Lock, and let a trainer sign in.`,
    none: 'No training is asked for in this wave',
    noneText: 'The change owner names the items these people must be trained on.',
  },

  activities: {
    title: (wave: string) => `Activities, ${wave}`,
    which: '1 Which one is done?',
    note: (open: number, late: number) => (late === 0 ? `${open} to do` : `${open} to do, ${late} late`),
    due: (owner: string, moment: string) => `${owner}, due ${moment}`,
    lateDue: (owner: string, moment: string) => `${owner}, was due ${moment}`,
    evidence: '2 What shows it?',
    evidenceNote: 'may stay empty',
    evidenceHint: 'A report, a photo, a count, where it lies.',
    sign: 'Mark as done',
    done: (title: string) => `Done: ${title}`,
    none: 'Nothing is left to do',
    noneText: (count: number) =>
      count === 0
        ? 'No activity is planned for this wave.'
        : `All ${count} activities of this wave are done.`,
    preview: 'What is marked',
    nothing: 'Choose an activity',
  },

  incident: {
    title: (wave: string) => `Record an incident, ${wave}`,
    seen: '1 What did you see?',
    words: 'In your words',
    severity: '2 How bad is it?',
    severities: {
      low: { title: 'Low', text: 'No effect on product or records' },
      medium: { title: 'Medium', text: 'An effect that was contained' },
      high: { title: 'High', text: 'Product, records or people may be affected' },
    },
    more: '3 Where, and in your words',
    whereField: 'Terminal, machine or place',
    whole: (cause: string, words: string, where: string) => {
      const what = [cause, words].filter((part) => part !== '').join(': ');
      return where === '' ? what : `${where}: ${what}`;
    },
    preview: 'The record',
    halt: 'If it is going on now, halt first.',
    sign: 'Record the incident',
    done: 'Recorded',
    doneText: 'The change owner and quality see it on the wave, and decide what is done.',
    missing: {
      seen: 'Choose what you saw, or say it in your words',
      words: 'Say in your words what you saw',
      severity: 'Choose how bad it is',
    },
  },

  stop: {
    title: 'Call a halt',
    stops: '1 What stops?',
    seen: '2 What did you see?',
    words: '3 In your words',
    wordsNote: 'can wait until after',
    here: (count: number) => `You are here. ${people(count)}`,
    live: 'All that is live',
    liveText: (titles: readonly string[], count: number) => `${listText(titles, 3)}. ${people(count)}`,
    other: 'Another wave',
    otherText: 'Choose from a list',
    otherBack: 'Fewer',
    told: 'Will be told',
    now: (what: string) => `Halt ${what} now`,
    nowNone: 'Halt now',
    done: (what: string) => `Halted: ${what}`,
    back: 'Back to the start',
    several: (count: number) => countText(count, 'wave', 'waves'),
    notYours: 'You may look, and halt nothing',
    notYoursText: 'Lock, and let somebody who works here sign in. Anybody who does may halt.',
  },

  locked: {
    halt: 'Call a halt',
    title: 'Call a halt: who are you?',
    sub: 'Id and password, nothing else. Then say what stops and what you saw.',
    submit: 'Go on to the halt',
    back: 'Do not halt',
  },
} as const;
