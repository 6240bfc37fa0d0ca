import type { Hue, Mark } from '../../../shared/domain/marks.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Wait } from '../../../shared/views/shape/wait.ts';
import { place } from '../../app/address.ts';
import type { Need } from '../../parts/worklist.tsx';
import { home as words, waitNote, waitText } from '../../strings/en/home.ts';
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
    case 'password':
      return 'check/not-due';
    case 'chase':
    case 'alert':
      return 'check/late';
    case 'witness':
      return 'signature/yours';
    case 'settle':
      return 'book/conflict';
    case 'vouch':
    case 'accept':
      return 'check/not-met';
    case 'plan':
      return 'wave/draft';
    default:
      return assertNever(kind);
  }
}

/** Where the task is done. */
export function hrefOf({ kind, rollout, wave }: Wait): string {
  switch (kind) {
    case 'vouch':
      return place.accounts('unchecked');
    case 'alert':
      return place.settings('alerts');
    case 'settle':
      return place.sync();
    case 'password':
    case 'accept':
      return place.ownAccount();
    default:
      return hrefIn(kind, rollout, wave);
  }
}

/** Inside a rollout: its plan is signed on a screen of its own, the rest of approvals stands in its tab. */
function hrefIn(kind: Wait['kind'], rollout: string, wave: string | null): string {
  if (wave !== null) return place.wave(rollout, wave);
  if (kind === 'sign') return place.signPlan(rollout);
  return kind === 'chase' || kind === 'witness' ? place.tab(rollout, 'approvals') : place.rollout(rollout);
}

/** Nobody asked for these: they stand there since something happened. */
const noRequest: ReadonlySet<Wait['kind']> = new Set(['alert', 'vouch', 'witness', 'settle']);

function dueOf(
  { kind, due, since }: Wait,
  now: Instant,
): { readonly due: string; readonly dueHue: Hue | undefined } {
  if (kind === 'resume' && since !== null)
    return { due: words.halted(spanText(now.ms - since.ms)), dueHue: 'stop' };
  if (due === null) {
    const said = noRequest.has(kind) ? words.since : words.asked;
    return { due: since === null ? '' : said(planText(since, now)), dueHue: undefined };
  }
  if (due.ms < now.ms) return { due: words.late(spanText(now.ms - due.ms)), dueHue: 'warn' };
  return {
    due: (kind === 'password' ? words.runsOut : words.goesLive)(spanText(due.ms - now.ms)),
    dueHue: due.ms - now.ms < 12 * 3_600_000 ? 'warn' : undefined,
  };
}

/** Who reminded and what they wrote, then the record it is about. */
function whereOf({ title, rolloutTitle, reminded }: Wait): string {
  const record = [title, rolloutTitle].filter(
    (part, index, all) => part !== '' && all.indexOf(part) === index,
  );
  const note = waitNote({ reminded });
  return [...(note === null ? [] : [note]), ...record].join(', ');
}

/** One task of the person looking, as a row. */
export function needOf(wait: Wait, now: Instant): Need {
  const since =
    wait.kind === 'resume' && wait.since !== null
      ? words.since(planText(wait.since, now))
      : wait.due === null
        ? ''
        : planText(wait.due, now);
  return {
    id: [wait.kind, wait.rollout, wait.wave ?? '', wait.meaning ?? '', wait.title, wait.onBehalf ?? ''].join(
      '/',
    ),
    mark: wait.late && wait.kind !== 'resume' ? 'check/late' : markOf(wait.kind),
    what: waitText(wait),
    where: whereOf(wait),
    href: hrefOf(wait),
    since,
    ...dueOf(wait, now),
  };
}

/** Workstations that ask to join, as one row; none where nobody asks. */
export function joinNeeds(asked: number): readonly Need[] {
  if (asked === 0) return [];
  return [
    {
      id: 'join',
      mark: 'book/quarantined',
      what: words.join(asked),
      where: words.joinWhere,
      href: place.sync(),
      due: '',
      since: '',
    },
  ];
}
