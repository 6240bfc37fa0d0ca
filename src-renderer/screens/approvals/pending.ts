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

/** Every missing signature of the open rollouts: of a plan once, then wave by wave. Those asked for come first. */
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
  const asked = (pending: Pending): number => pending.approval.asked?.ms ?? Number.MAX_SAFE_INTEGER;
  return all.sort((a, b) => asked(a) - asked(b));
}

/** What the person looking may sign now, wherever the home shows it. */
export function mineOf(home: HomePage): readonly Wait[] {
  return [...home.waits, ...home.blocked.flatMap((one) => one.waits)].filter((wait) => wait.kind === 'sign');
}
