import { countText } from './time.ts';

export const approvals = {
  crumb: 'Approvals',
  sentence: (mine: number, all: number) => {
    if (mine > 0) return `${countText(mine, 'signature waits', 'signatures wait')} for you`;
    return all > 0
      ? `Nothing waits for your signature; ${countText(all, 'is', 'are')} missing from others`
      : 'No signature is missing';
  },
  readOnly: (all: number) =>
    all === 0 ? 'No signature is missing' : `${countText(all, 'signature is', 'signatures are')} missing`,
  mine: 'Waits for your signature',
  mineNone: 'Nothing waits for your signature',
  mineNoneText: 'What you are asked to sign stands here once it is your turn.',
  all: 'All signatures still missing',
  allNone: 'No signature is missing',
  allNoneText: 'Approvals are asked for on the plan of a rollout and on its waves.',
  what: 'What',
  meaning: 'Meaning',
  who: 'Who',
  asked: 'Asked',
  state: 'State',
  anybody: (role: string) => `anybody as ${role}`,
  plan: (rollout: string) => `Plan of ${rollout}`,
  entry: (wave: string) => `${wave}: entry`,
  exit: (wave: string) => `${wave}: exit`,
} as const;
