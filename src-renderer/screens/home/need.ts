import type { Hue, Mark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Wait } from '../../../shared/views/shape/wait.ts';
import { place } from '../../app/address.ts';
import type { Need } from '../../parts/worklist.tsx';
import { home as words, waitText } from '../../strings/en/home.ts';
import { planText, spanText } from '../../strings/en/time.ts';

function markOf(kind: Wait['kind']): Mark {
  switch (kind) {
    case 'resume':
      return 'wave/halted';
    case 'training':
    case 'joiners':
    case 'criterion':
      return 'wave/gate-closed';
    case 'sign':
    case 'sign-training':
      return 'signature/yours';
    case 'go-live':
    case 'hand-over':
      return 'gate/open';
    case 'ask':
      return 'signature/waiting';
    case 'activity':
    case 'review-trail':
      return 'check/not-due';
    case 'plan':
      return 'wave/draft';
    default:
      return assertNever(kind);
  }
}

/** Where the task is done. */
export function hrefOf({ kind, rollout, wave }: Wait): string {
  if (wave === null) return kind === 'sign' ? place.signPlan(rollout) : place.rollout(rollout);
  return place.wave(rollout, wave);
}

function dueOf(
  { kind, due, since }: Wait,
  now: Instant,
): { readonly due: string; readonly dueHue: Hue | undefined } {
  if (kind === 'resume' && since !== null)
    return { due: words.halted(spanText(now.ms - since.ms)), dueHue: 'stop' };
  if (due === null)
    return { due: since === null ? '' : words.asked(planText(since, now)), dueHue: undefined };
  if (due.ms < now.ms) return { due: words.late(spanText(now.ms - due.ms)), dueHue: 'warn' };
  return {
    due: words.goesLive(spanText(due.ms - now.ms)),
    dueHue: due.ms - now.ms < 12 * 3_600_000 ? 'warn' : undefined,
  };
}

/** One task of the person looking, as a row. */
export function needOf(wait: Wait, now: Instant): Need {
  const since =
    wait.kind === 'resume' && wait.since !== null
      ? words.since(planText(wait.since, now))
      : wait.due === null
        ? ''
        : planText(wait.due, now);
  const where = wait.title === wait.rolloutTitle ? wait.rolloutTitle : `${wait.title}, ${wait.rolloutTitle}`;
  return {
    id: [wait.kind, wait.rollout, wait.wave ?? '', wait.meaning ?? '', wait.title].join('/'),
    mark: markOf(wait.kind),
    what: waitText(wait),
    where,
    href: hrefOf(wait),
    since,
    ...dueOf(wait, now),
  };
}
