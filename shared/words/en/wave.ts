export const wave = {
  people: ['person', 'people'], wave: ['wave', 'waves'], day: ['day', 'days'], noOne: 'Nobody chosen yet', on: (people: string, where: string) => `${people} on ${where}`, at: (people: string, where: string) => `${people} at ${where}`,
  phase: (n: number, of: number) => `Phase ${n} of ${of}`,
  planned: (moment: string, away: string) => `Planned to go live ${moment}, ${away}`, inSpan: (span: string) => `in ${span}`, late: (span: string) => `${span} late`,
  slipLate: (days: string) => `${days} after baseline`, slipEarly: (days: string) => `${days} before baseline`,
  live: (moment: string) => `Live since ${moment}`, exit: (moment: string, away: string) => `exit planned ${moment}, ${away}`,
  halted: (moment: string, name: string, seen: string) => `Halted ${moment}, by ${name}: ${seen}`,
  handedOver: (moment: string) => `Handed over ${moment}`, rolledBack: (moment: string, why: string) => `Rolled back ${moment}: ${why}`, cancelled: (moment: string, why: string) => `Cancelled ${moment}: ${why}`,
  is: {
    halted: ['is halted', 'are halted'], 'gate-closed': ['cannot go live yet', 'cannot go live yet'], 'gate-open': ['may go live', 'may go live'], live: ['is live', 'are live'],
    'live-with-limits': ['is live with limits', 'are live with limits'], 'handed-over': ['is handed over', 'are handed over'], closed: ['is closed', 'are closed'],
    'rolled-back': ['is rolled back', 'are rolled back'], planned: ['is planned', 'are planned'], draft: ['is a draft', 'are drafts'], cancelled: ['is cancelled', 'are cancelled'],
  },
  noWaves: 'No wave is planned yet.', of: (n: string) => `${n} waves`, class: { routine: 'Routine change', major: 'Major change', emergency: 'Emergency change' },
  revision: (n: number, moment: string) => `Plan revision ${n} of ${moment}`,
} as const;

export const home = {
  calm: 'Nothing is halted or blocked.', wave: ['wave', 'waves'], is: ['is', 'are'], halted: 'halted', blocked: 'blocked',
  nothing: 'Nothing waits for you.', waits: (n: string, one: boolean) => `${n} ${one ? 'thing waits' : 'things wait'} for you.`,
  wait: {
    resume: 'Decide: resume or roll back', training: (n: string) => `Close ${n}`, gaps: ['training gap', 'training gaps'], sign: (meaning: string) => `Sign: ${meaning}`,
    approval: 'approval', ask: 'Ask for the approvals', activity: ['Finish an activity', (n: string) => `Finish ${n} activities`] as const, criterion: ['Check a criterion', (n: string) => `Check ${n} criteria`] as const,
    goLive: 'Go live: the entry gate is open', handOver: 'Hand over: the exit gate is open', plan: 'Complete the plan', review: 'Review the audit trail',
  },
} as const;
