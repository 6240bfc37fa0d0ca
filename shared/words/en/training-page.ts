import type { GapCause } from '../../views/shape/gate.ts';

export const trainingPage = {
  noWave: 'No wave is ahead or live, so nobody needs training for this rollout now.',
  nobody: 'Nobody is in these waves yet.',
  nothing: 'No training is required in these waves yet.',
  gaps: ['gap', 'gaps'],
  people: ['person', 'people'],
  among: (gaps: string, people: string) => `${gaps} among ${people}.`,
  none: (people: string) => `No gaps among ${people}.`,
  override: ['override is', 'overrides are'],
  inForce: (overrides: string) => `${overrides} in force.`,
  runsOut: ['training runs', 'trainings run'],
  within: (trainings: string) => `${trainings} out within 30 days.`,
  keeps: ['keeps', 'keep'],
  from: {
    'going-live': (gaps: string, wave: string) => `${gaps} ${wave} from going live`,
    resuming: (gaps: string, wave: string) => `${gaps} ${wave} from resuming`,
    'handing-over': (gaps: string, wave: string) => `${gaps} ${wave} from handing over`,
  },
  since: (gaps: string, wave: string) => `${gaps} opened in ${wave} since it went live`,
  more: ['more wave', 'more waves'],
  others: (waves: string) => `and there are gaps in ${waves}`,
  /** The head of a tile. */
  cause: {
    never: 'Never trained',
    outdated: 'New version since',
    failed: 'Not passed',
    expired: 'Ran out',
    'not-assessed': 'Not assessed',
    'wrong-method': 'Another method',
    unsigned: 'Signature missing',
    'no-version': 'No version in force',
  } satisfies Record<GapCause, string>,
} as const;
