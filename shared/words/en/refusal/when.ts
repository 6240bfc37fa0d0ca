import type { GateSide, WaveState } from '../../../domain/wave.ts';

export const when = {
  finished: {
    why: (thing: string, state: string) => `this ${thing} is ${state}`,
    todo: 'It can still be read, and its packet printed. It cannot be changed.',
    record: 'It can still be read. Record the training anew.',
  },
  'wrong-state': {
    why: (state: string) => `the wave is ${state}`,
    open: 'the rollout is not finished',
    waves: (list: string) => `It concerns ${list}.`,
    nothing: 'No wave is planned yet.',
    needs: {
      planned: 'This is done while a wave is planned.',
      preparing: 'Start preparing the wave first.',
      live: 'This is done while a wave is live.',
      'not-live': 'Roll it back or hand it over first; what is live is not edited.',
      'waves-finished': 'Hand over, roll back or cancel every wave first.',
    } as Readonly<Record<string, string>>,
    todo: 'See the state of the wave.',
  },
  'gate-closed': {
    what: { entry: 'Not live', exit: 'Not handed over' } satisfies Record<GateSide, string>,
    line: (statement: string, names: string) => `${statement}: ${names}`,
    todo: 'Close what is named; the gate opens by itself.',
  },
  halted: {
    why: 'a halt is in force',
    line: (moment: string, seen: string) => `Since ${moment}: ${seen}`,
    todo: 'The halt has to be resumed first, with a reason and a signature.',
  },
  'plan-not-approved': {
    why: 'the plan is not approved',
    todo: 'Complete the plan and have its approvals signed.',
  },
  missing: {
    todo: 'Add what is missing, then do it again.',
    effectPlan: 'No effectiveness check is planned.',
    effectResult: 'The effectiveness check has no result yet.',
  },
  'cohort-frozen': {
    why: 'the cohort is frozen',
    todo: 'Change the cohort with a reason; it has to be frozen again.',
  },
} as const;

export const states: Readonly<Record<WaveState['kind'] | 'open' | 'closed', string>> = {
  planned: 'planned',
  preparing: 'being prepared',
  live: 'live',
  'handed-over': 'handed over',
  'rolled-back': 'rolled back',
  cancelled: 'cancelled',
  open: 'open',
  closed: 'closed',
};
