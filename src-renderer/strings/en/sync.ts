import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ActionRow, SyncPage, WorkstationRow } from '../../../shared/views/shape/sync-page.ts';
import { countText, numberText, startText } from '../../../shared/words/count.ts';
import { syncSentence, waitingText } from '../../../shared/words/sync-words.ts';
import { clockText, dateText, durationText } from '../../../shared/words/when.ts';

/** The time alone for today, the day before it otherwise: "05:01", "Mon 16 Nov, 17:40". */
export function momentText(at: Instant, now: Instant): string {
  const day = dateText(at, now);
  return day === dateText(now, now) ? clockText(at) : `${day}, ${clockText(at)}`;
}

/** "40 s", "3 min": until something, or since. */
export function shortSpan(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 90 ? `${seconds} s` : durationText(milliseconds);
}

/** How far a clock is off: "+6 min", "−2 s", "0 s"; empty where it cannot be told. */
export function clockOff(milliseconds: number | null): string {
  if (milliseconds === null) return '';
  const span = shortSpan(Math.abs(milliseconds));
  if (Math.abs(milliseconds) < 500) return '0 s';
  return `${milliseconds > 0 ? '+' : '−'}${span}`;
}

/** "The shared folder was not reached since 04:51. Work goes on; 3 actions wait to go out." Null while it is in reach. */
function outOfReach({ share, waiting, troubles }: SyncPage, now: Instant): string | null {
  if (share === null || !troubles.some((trouble) => trouble.code === 'share-gone')) return null;
  const since = share.reached === null ? 'yet' : `since ${momentText(share.reached, now)}`;
  const wait = waiting === 0 ? 'nothing waits to go out' : waitingText(waiting);
  return `The shared folder was not reached ${since}. Work goes on; ${wait?.replace(/\.$/, '')}.`;
}

/** The heading of the page: how it stands with the others, and what waits. */
export function syncHeading(page: SyncPage, now: Instant, readOnly: boolean): string {
  return syncSentence(page, readOnly, outOfReach(page, now));
}

/** When it came into the folder; of what lay there before the app was started, by when at the latest. */
function publishedText(moment: string, earlier: boolean): string {
  return earlier ? sync.by(moment) : moment;
}

/** The words under the four rungs; of another day than the action's the day too. */
export function rungWords({
  committed,
  published,
  earlier,
  seen,
  witnessed,
  of,
}: ActionRow): readonly [string, string, string, string] {
  const counted = (count: number): string => (count === 0 ? sync.notYet : sync.countOf(count, of));
  return [
    clockText(committed),
    published === null ? sync.notYet : publishedText(momentText(published, committed), earlier === true),
    counted(seen),
    counted(witnessed),
  ];
}

/** Of a workstation's events here: all of them, or those that are held back. */
export function eventsText({ events, held, standing }: WorkstationRow): string {
  if (standing === 'quarantined' || standing === 'asks') return sync.held(held);
  return held === 0 ? numberText(events) : `${numberText(events)}, ${sync.held(held)}`;
}

export const sync = {
  crumb: 'Sync',
  now: 'Sync now',
  syncing: 'Looking at the shared folder',
  check: 'Check the share',
  folder: 'Shared folder',
  lastRound: (moment: string) => `last round ${moment}`,
  noRound: 'no round yet',
  running: 'a round is under way',
  nextIn: (span: string) => `next in ${span}`,
  goesOn: 'Work goes on without it.',
  roundDone: (published: number, taken: number) =>
    `Round done: ${countText(published, 'event of this workstation is', 'events of this workstation are')} in the folder, ${taken === 0 ? 'and nothing new of others' : `${countText(taken, 'event', 'events')} of others taken in`}.`,
  roundStopped: 'Tried just now: nothing could be exchanged. What is in the way stands below.',
  notYet: 'not yet',
  by: (moment: string) => `by ${moment}`,
  countOf: (count: number, of: number) => `${numberText(count)} of ${numberText(of)}`,
  held: (count: number) => `${numberText(count)} held`,
  actions: {
    title: 'How far the last actions here have come',
    all: 'Your own in the audit trail',
    more: (count: number) => `Show ${numberText(count)} more`,
    fewer: 'Show fewer',
    whenBy: (when: string, by: string) => `${when}, ${by}`,
    legend:
      'Committed: on this disk. Published: in the shared folder. Seen: read there by others. Witnessed: countersigned by others.',
    none: 'Nothing was done at this workstation yet',
    noneText: 'What is recorded here shows how far it has come: on this disk, in the folder, with others.',
  },
  stations: {
    title: 'Workstations',
    name: 'Workstation',
    place: 'Place',
    self: 'this one',
    lastSeen: 'Last seen',
    nowSeen: 'now',
    never: 'never',
    events: 'Events',
    delivery: 'Delivery',
    clock: 'Clock',
    notEnrolled: 'not enrolled',
    find: 'Name or place',
    found: (shown: number, all: number) =>
      shown === all
        ? countText(all, 'workstation', 'workstations')
        : `${numberText(shown)} of ${numberText(all)}`,
    onlyTrouble: 'With something to look at',
    filters: 'Narrow the workstations',
    none: 'No workstation fits',
    noneText: 'Take a filter away, or clear the words.',
  },
  side: {
    fingerprint: 'Fingerprint',
    version: 'Version of the app',
    unknown: 'not known',
    origin: 'Its life in the log',
    has: 'Events of this book it has',
    behind: 'Events it lacks',
    held: 'Events held back here',
    clock: 'Its clock against this one',
    clockUnknown: 'cannot be told',
    describe: 'Rename this workstation',
    revoke: 'Revoke this workstation',
    self: 'You sit at this one.',
  },
  troubles: {
    title: 'What is in the way',
    more: (count: number) => `And ${countText(count, 'other trouble', 'other troubles')}`,
    alarms: 'See the alerts',
  },
  asked: {
    title: (count: number) =>
      count === 1 ? 'One workstation asks to join' : `${startText(count)} workstations ask to join`,
    again: 'It was in this book before, and asks again under a new life.',
    look: 'Compare and let in',
    since: (moment: string) => `asked ${moment}`,
    others: (names: string) =>
      names === ''
        ? 'An administrator compares the fingerprints and lets it in.'
        : `${names} can compare the fingerprints and let it in. It stands in their list under Rollouts until then.`,
    noPlace: 'no place named',
  },
  settledTitle: 'Settled conflicts',
  settledNote: (count: number) => countText(count, 'conflict', 'conflicts'),
} as const;
