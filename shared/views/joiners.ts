import { byName, employed, nameOf, type Person } from '../domain/person.ts';
import { named } from '../domain/scope.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { dayOf, startOf, type Instant } from '../kernel/instant.ts';

/** `since`: when they came or were moved to where the wave goes live. */
export interface LateJoiner {
  readonly person: Person['id'];
  readonly name: string;
  readonly since: Instant;
}

/**
 * Whom the wave's scope came to mean after its cohort was frozen, because they moved or because their employment
 * began, and on whom nobody decided since: on the roster, employed at `now`, not in the cohort. By name. Empty
 * unless the wave is preparing with a frozen cohort, or live.
 */
export function lateJoiners(
  state: Pick<BookState, 'people' | 'placed'>,
  wave: Wave,
  now: Instant,
): readonly LateJoiner[] {
  if (!asksAboutJoiners(wave) || wave.frozen === null) return [];
  const frozenAt = wave.frozen.at.ms;
  const today = dayOf(now);
  const inside = new Set<string>(wave.cohort);
  const decided = new Map<string, number>(wave.joiners.map(({ person, at }) => [person, at.ms]));
  const found: { readonly person: Person; readonly came: number }[] = [];
  // One pass over everybody on the roster, the cheapest question first: almost all were there before the freeze.
  state.people.forEach((person, id) => {
    const came = cameAt(person, state.placed.get(id) ?? 0, now.offset);
    if (came <= frozenAt || inside.has(id) || (decided.get(id) ?? -Infinity) >= came) return;
    if (employed(person, today) && named(wave.scope, person)) found.push({ person, came });
  });
  return found
    .sort((a, b) => byName(a.person, b.person))
    .map(({ person, came }) => ({ person: person.id, name: nameOf(person), since: { ...now, ms: came } }));
}

/** Somebody may be on the roster long before their first day. */
function cameAt({ joined }: Person, placed: number, offset: number): number {
  return joined === null ? placed : Math.max(placed, startOf(joined, offset));
}

function asksAboutJoiners({ state }: Pick<Wave, 'state'>): boolean {
  return state.kind === 'preparing' || state.kind === 'live';
}
