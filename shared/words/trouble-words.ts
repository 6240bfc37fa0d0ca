import type { Trouble, TroubleCode } from '../domain/trouble.ts';
import { instant, type Instant } from '../kernel/instant.ts';
import { countText, numberText, startText } from './count.ts';
import { trouble as say } from './en/trouble.ts';
import { numberOf, textOf } from './refusal-data.ts';
import { clockText, durationText, instantText } from './when.ts';

/** What is in the way, and what to do about it: both whole sentences. */
export interface TroubleWords {
  readonly says: string;
  readonly todo: string;
}
/** What a workstation is called, by its origin. */
export type NameOf = (origin: string) => string;

interface Telling {
  readonly data: Trouble['data'];
  /** Of the workstation it is about, as it stands in a sentence and at its beginning. */
  readonly name: string;
  readonly start: string;
  readonly self: boolean;
  readonly names: NameOf;
  readonly now: Instant | null;
}
type Teller = (telling: Telling) => TroubleWords;

/** One for each trouble: a new one stops the build here. */
const tellers: Readonly<Record<TroubleCode, Teller>> = {
  'share-gone': (telling) => {
    const since = sinceOf(telling);
    const text = since === '' ? say['share-gone'].says : say['share-gone'].since(since);
    return { says: text + workGoesOn(telling), todo: say['share-gone'].todo };
  },
  'share-denied': (telling) => atShare('share-denied', telling),
  'share-read-only': (telling) => atShare('share-read-only', telling),
  'share-full': (telling) => atShare('share-full', telling),
  'share-other-book': (telling) => atShare('share-other-book', telling),
  'own-disk': ({ data }) => {
    const file = textOf(data, 'file');
    return { says: say['own-disk'].says + (file === '' ? '' : say.inFile(file)), todo: say['own-disk'].todo };
  },
  'file-vanished': ({ data }) => {
    const files = numberOf(data, 'files') ?? 1;
    const { one, says, todo } = say['file-vanished'];
    const named = files === 1 ? one : `${startText(files)} ${say.file[1]}`;
    return { says: says(named, files === 1), todo };
  },
  'file-damaged': ({ name, self, data }) => {
    const file = textOf(data, 'file');
    const says = say['file-damaged'].says(name) + (file === '' ? '' : say.inFile(file));
    return { says, todo: self ? say['file-damaged'].own : say['file-damaged'].todo(name) };
  },
  'file-missing': ({ name, data }) => {
    const file = textOf(data, 'file');
    const says = say['file-missing'].says(name) + (file === '' ? '' : say.inFile(file));
    return { says, todo: say['file-missing'].todo(name) };
  },
  'name-taken': ({ data }) => {
    const file = textOf(data, 'file');
    return {
      says: say['name-taken'].says + (file === '' ? '' : say.inFile(file)),
      todo: say['name-taken'].todo,
    };
  },
  'waits-for-others': ({ data, name, names }) => {
    const wanted = textOf(data, 'wants');
    const whom = wanted === '' ? say.others : names(wanted);
    const events = numberOf(data, 'events');
    const { says, some, todo } = say['waits-for-others'];
    const counted = events === null ? some : eventsText(events);
    return { says: says(counted, events === 1, name, whom), todo: todo(whom) };
  },
  'tail-missing': ({ data, name }) => {
    const events = numberOf(data, 'events');
    const { says, some, todo } = say['tail-missing'];
    return { says: says(name, events === null ? some : eventsText(events)), todo: todo(name) };
  },
  fork: ({ data, name }) => {
    const seq = numberOf(data, 'seq');
    const says = seq === null ? say.fork.says(name) : say.fork.at(name, numberText(seq + 1));
    return { says, todo: say.fork.todo(name) };
  },
  clone: ({ self, name }) => ({ says: self ? say.clone.says : say.clone.other(name), todo: say.clone.todo }),
  'not-enrolled': ({ self, start }) => ({
    says: self ? say['not-enrolled'].says : say['not-enrolled'].other(start),
    todo: say['not-enrolled'].todo,
  }),
  revoked: ({ self, start }) => ({
    says: say.revoked.says(start),
    todo: self ? say.revoked.self : say.revoked.todo,
  }),
  quarantined: ({ data, self, start }) => {
    const events = numberOf(data, 'events');
    const who = self ? say.unknown : start;
    const { says, bare, todo } = say.quarantined;
    return { says: events === null ? bare(who) : says(who, eventsText(events), events === 1), todo };
  },
  'no-key': () => say['no-key'],
  'clock-skew': ({ data, name }) => {
    const ms = numberOf(data, 'ms');
    const { ahead, behind, off, todo } = say['clock-skew'];
    if (ms === null) return { says: off(name), todo };
    return { says: (ms < 0 ? behind : ahead)(name, durationText(ms)), todo };
  },
  silent: (telling) => {
    const since = sinceOf(telling);
    const { says, since: sayingSince, todo } = say.silent;
    return {
      says: since === '' ? says(telling.name) : sayingSince(telling.name, since),
      todo: todo(telling.name),
    };
  },
  'newer-version': ({ data, start }) => {
    const version = textOf(data, 'version');
    const { says, named, todo } = say['newer-version'];
    return { says: version === '' ? says(start) : named(start, version), todo };
  },
};

/**
 * A trouble in one plain sentence, and what to do. Its data are read without trusting them: `since` a moment, `waiting`
 * actions, `files` and `events` counts, `file` a path, `seq` an event's number from 0, `wants` an origin, `ms` how far a
 * clock is ahead, `version`. `about` null is this workstation. With `now`, a moment of the same day is told by its clock alone.
 */
export function troubleWords(
  { code, about, data }: Trouble,
  names: NameOf,
  now: Instant | null = null,
): TroubleWords {
  const self = about === null;
  const name = self ? say.selfSmall : names(about);
  return tellers[code]({ data, name, start: self ? say.self : name, self, names, now });
}

type AtShare = 'share-denied' | 'share-read-only' | 'share-full' | 'share-other-book';

function atShare(code: AtShare, telling: Telling): TroubleWords {
  return { says: say[code].says + workGoesOn(telling), todo: say[code].todo };
}

function workGoesOn({ data }: Telling): string {
  const waiting = numberOf(data, 'waiting') ?? 0;
  return waiting === 0 ? say.goesOn : say.waiting(countText(waiting, ...say.action), waiting === 1);
}

function sinceOf({ data, now }: Telling): string {
  const read = instant.safeParse(data['since']);
  if (!read.success) return '';
  return now !== null && dayOf(now) === dayOf(read.data) ? clockText(read.data) : instantText(read.data);
}

/** The day on the clock of the place, and its offset: only where both are the same a clock time says enough. */
function dayOf({ ms, offset }: Instant): string {
  return `${Math.floor((ms + offset * 60_000) / 86_400_000)} ${offset}`;
}

function eventsText(events: number): string {
  return countText(events, ...say.event);
}
