import type { Blocker } from '../../../shared/views/shape/gate.ts';
import type { HomePage } from '../../../shared/views/shape/home-page.ts';
import type { Wait } from '../../../shared/views/shape/wait.ts';
import type { WaveRow } from '../../../shared/views/shape/wave-row.ts';
import { place } from '../../app/address.ts';
import { approvals as words } from '../../strings/en/approvals.ts';

export type Approval = Extract<Blocker, { readonly kind: 'approval' }>;

/** A signature that is missing, and where it is given. */
export interface Pending {
  readonly id: string;
  readonly what: string;
  readonly rollout: string;
  readonly href: string;
  readonly approval: Approval;
}

function approvalsIn(row: WaveRow, check: 'approvals' | 'plan-approved'): readonly Approval[] {
  const blockers = row.gate?.checks.find((one) => one.id === check)?.blockers ?? [];
  return blockers.flatMap((blocker) => (blocker.kind === 'approval' ? [blocker] : []));
}

function ofWave(rollout: string, title: string, row: WaveRow): readonly Pending[] {
  const side = row.gate?.side ?? 'entry';
  return approvalsIn(row, 'approvals').map((approval) => ({
    id: `${row.id} ${approval.step}`,
    what: words[side](row.title),
    rollout: title,
    href: place.wave(rollout, row.id),
    approval,
  }));
}

/** Late ones first, then what is due soonest, then what was asked for longest ago. */
function byUrgency({ approval: a }: Pending, { approval: b }: Pending): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (
    Number(b.late) - Number(a.late) ||
    (a.due?.ms ?? never) - (b.due?.ms ?? never) ||
    (a.asked?.ms ?? never) - (b.asked?.ms ?? never)
  );
}

/** Every missing signature of the open rollouts: of a plan once, then wave by wave; the most urgent first. */
export function pendingOf(home: HomePage): readonly Pending[] {
  const all = home.rollouts.flatMap(({ rollout, waves }) => {
    const { id, title } = rollout;
    const plan =
      waves.map((row) => approvalsIn(row, 'plan-approved')).find((steps) => steps.length > 0) ?? [];
    const onPlan = plan.map((approval) => ({
      id: `${id} ${approval.step}`,
      what: words.plan(title),
      rollout: title,
      href: place.tab(id, 'approvals'),
      approval,
    }));
    return [...onPlan, ...waves.flatMap((row) => ofWave(id, title, row))];
  });
  return all.sort(byUrgency);
}

/** What the person looking may sign now, for themselves or for somebody else, and papers they may witness; late ones first. */
export function mineOf(home: HomePage): readonly Wait[] {
  const all = [...home.waits, ...home.blocked.flatMap((one) => one.waits)];
  const mine = all.filter((wait) => wait.kind === 'sign' || wait.kind === 'witness');
  const due = ({ due: at }: Wait): number => at?.ms ?? Number.MAX_SAFE_INTEGER;
  return mine.sort((a, b) => Number(b.late) - Number(a.late) || due(a) - due(b));
}
