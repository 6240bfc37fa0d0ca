import type { TrailFilter } from '../domain/trail-filter.ts';
import { KIND_PREFIX, withoutVersion } from '../events/trail-kinds.ts';
import type { Instant } from '../kernel/instant.ts';
import { countText } from './count.ts';
import { filter as say } from './en/filter.ts';
import { trailKindWord } from './trail-kind-words.ts';
import { instantText } from './when.ts';

/** Moments of a filter carry no zone of their own. */
const universal = (ms: number): Instant => ({ ms, offset: 0, zone: 'UTC' });

/**
 * What of the trail is shown: "everything", "by Ingrid Solberg, about WI-118, refused attempts only". `names` gives the name of a record by
 * kind and id; `at` the moment on the clock of whoever reads.
 */
export function filterText(
  filter: TrailFilter,
  names: (kind: string, id: string) => string,
  at: (ms: number) => Instant = universal,
): string {
  const { rollout, wave, actor, what, about, text, from, to, refused } = filter;
  const parts = [
    ...told(actor, (id) => say.by(names('account', id))),
    ...told(wave === null ? rollout : null, (id) => say.rollout(names('rollout', id))),
    ...told(wave, (id) => say.rollout(names('wave', id))),
    ...told(about, (id) => say.about(aboutText(id, names))),
    ...told(what, (id) => say.what(whatText(id))),
    ...told(from, (ms) => say.from(instantText(at(ms)))),
    ...told(to, (ms) => say.to(instantText(at(ms)))),
    ...(refused ? [say.refused] : []),
    ...(text === '' ? [] : [say.words(text)]),
  ];
  return parts.length === 0 ? say.everything : parts.join(', ');
}

function told<T>(value: T | null, words: (value: T) => string): readonly string[] {
  return value === null ? [] : [words(value)];
}

function aboutText(about: string, names: (kind: string, id: string) => string): string {
  const colon = about.indexOf(':');
  return names(about.slice(0, colon), about.slice(colon + 1));
}

/** A group of events by its word, a single type by its own: `criterion-checked` reads "criterion checked". */
function whatText(what: string): string {
  return what.startsWith(KIND_PREFIX)
    ? trailKindWord(what.slice(KIND_PREFIX.length)).toLowerCase()
    : withoutVersion(what).replaceAll('-', ' ');
}

/** How far the chain of the log was found whole, when, and the digest of its last line. */
export function chainText({
  kind,
  events,
  checkedAt,
  head,
}: {
  readonly kind: string;
  readonly events: number;
  readonly checkedAt: Instant | null;
  readonly head: string | null;
}): string {
  const words = (checkedAt === null && kind !== 'checking' ? null : say.chain[kind]) ?? say.chain['unknown'];
  const counted = countText(events, ...say.event);
  const state = words?.(counted, checkedAt === null ? '' : instantText(checkedAt)) ?? '';
  return head === null ? state : `${state} ${say.head(head)}`;
}
