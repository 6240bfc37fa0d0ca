import { hasAccepted, may, type Account } from '../../domain/account.ts';
import { signedCommand } from '../../events/command.ts';
import { rolesFor } from '../../events/rights.ts';
import type { BookState } from '../../events/state.ts';
import type { Instant } from '../../kernel/instant.ts';
import { maySettle } from '../conflict-data.ts';
import { openConflicts } from '../conflicts-over.ts';
import { alertViews } from '../alert-views.ts';
import type { PageContext } from '../page-context.ts';
import { passwordDue, passwordStanding } from '../password-due.ts';
import type { Wait } from '../shape/wait.ts';
import { mayVouch } from '../vouchers.ts';
import { byFamilyName, mayAsk } from '../who-acts.ts';

type Own = Extract<Wait['kind'], 'vouch' | 'accept' | 'password' | 'alert' | 'settle'>;
type Held = Pick<
  BookState,
  'accounts' | 'alerts' | 'conflicts' | 'devices' | 'people' | 'policy' | 'rollouts'
>;

/** What asks the person looking for something that is about no rollout. */
export function ownWaits(state: Held, { viewer, now }: Pick<PageContext, 'viewer' | 'now'>): readonly Wait[] {
  if (viewer === null) return [];
  return [
    ...alertWaits(state, viewer),
    ...settleWaits(state, viewer),
    ...passwordWaits(state, viewer, now),
    ...(signs(viewer) && !hasAccepted(viewer) && mayAsk(viewer, 'account.accept') ? [own('accept')] : []),
    ...vouchWaits(state, viewer),
  ];
}

/** In a function that ever signs anything: the others need nobody who answers for their key. */
function signs(account: Account): boolean {
  return signedCommand.options.some(({ shape }) => may(account, ...rolesFor({ kind: shape.kind.value })));
}

function vouchWaits(state: Held, viewer: Account): readonly Wait[] {
  const waiting = [...state.accounts.values()].filter(
    (account) => signs(account) && mayVouch(state, viewer, account),
  );
  if (waiting.length === 0) return [];
  const names = waiting.map(({ name }) => name).sort(byFamilyName);
  const since = oldest(waiting.flatMap(({ keys }) => keys.slice(-1).map((key) => key.since)));
  return [own('vouch', { count: names.length, names, since })];
}

function passwordWaits({ policy }: Held, viewer: Account, now: Instant): readonly Wait[] {
  return passwordStanding(viewer, policy, now) === 'warn'
    ? [own('password', { due: passwordDue(viewer, policy) })]
    : [];
}

function alertWaits(state: Held, viewer: Account): readonly Wait[] {
  const mine = alertViews(state, viewer).filter(({ yours }) => yours);
  return mine.length === 0
    ? []
    : [own('alert', { count: mine.length, since: oldest(mine.map(({ at }) => at)) })];
}

/** Conflicts in what belongs to no rollout: people, items, accounts, settings. */
function settleWaits(state: Held, viewer: Account): readonly Wait[] {
  const mine = openConflicts(state).filter(
    (conflict) => conflict.rollout === null && maySettle(state, conflict, viewer),
  );
  const since = oldest(mine.flatMap(({ writes }) => writes.map(({ at }) => at)));
  return mine.length === 0 ? [] : [own('settle', { count: mine.length, since })];
}

function oldest(moments: readonly Instant[]): Instant | null {
  return moments.reduce<Instant | null>(
    (first, at) => (first === null || at.ms < first.ms ? at : first),
    null,
  );
}

function own(kind: Own, part: Partial<Wait> = {}): Wait {
  return {
    rollout: '',
    rolloutTitle: '',
    wave: null,
    title: '',
    count: 1,
    due: null,
    since: null,
    meaning: null,
    late: false,
    reminded: null,
    names: [],
    onBehalf: null,
    ...part,
    kind,
  };
}
