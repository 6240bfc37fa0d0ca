import { listText } from '../../../shared/words/count.ts';
import { countText } from './time.ts';

export const approvals = {
  crumb: 'Approvals',
  sentence: (mine: number, all: number, late: number) => {
    const behind = late === 0 ? '' : `, ${late} of them late`;
    if (mine > 0) return `${countText(mine, 'signature waits', 'signatures wait')} for you`;
    return all > 0
      ? `Nothing waits for your signature; ${countText(all, 'is', 'are')} missing from others${behind}`
      : 'No signature is missing';
  },
  readOnly: (all: number, late: number) =>
    all === 0
      ? 'No signature is missing'
      : `${countText(all, 'signature is', 'signatures are')} missing${late === 0 ? '' : `, ${late} of them late`}`,
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
  due: 'Due',
  have: 'Signed',
  state: 'State',
  behalf: 'On behalf of',
  reminded: 'Reminded',
  yourself: 'yourself',
  planOf: 'Plan of the rollout',
  witness: (count: number) => (count === 1 ? 'Witness of a paper' : `Witness of ${count} papers`),
  noDate: 'no date',
  late: (span: string) => `late by ${span}`,
  haveOf: (have: number, need: number) => `${have} of ${need}`,
  lacks: (roles: string) => `${roles} among them`,
  papers: (names: readonly string[]) => `on paper, not witnessed yet: ${listText(names, 3)}`,
  remindedBy: (name: string, moment: string) => `${moment}, by ${name}`,
  anybody: (role: string) => `anybody as ${role}`,
  named: (names: readonly string[], roles: string) => `${listText(names, 4)}, ${roles}`,
  plan: (rollout: string) => `Plan of ${rollout}`,
  entry: (wave: string) => `${wave}: entry`,
  exit: (wave: string) => `${wave}: exit`,
} as const;
