import { actingAt, may, type Account } from '../domain/account.ts';
import { ofConflict, partsOf, type Conflict, type Write } from '../domain/conflict.ts';
import type { Rollout } from '../domain/rollout.ts';
import type { Wave } from '../domain/wave.ts';
import type { BookState } from '../events/state.ts';
import { canonical } from '../kernel/canonical.ts';
import type { Json } from '../kernel/json.ts';
import { accountName } from './account-name.ts';
import { deviceName } from './device-name.ts';
import { settlers, siteOfConflict } from './conflict-rights.ts';
import { conflictsOver, openConflicts, recordOf } from './conflicts-over.ts';
import type { ConflictData, ConflictSideData } from './shape/conflict-data.ts';
import { aheadOf } from './wave-facts.ts';
import { byFamilyName } from './who-acts.ts';

/** Settled ones that a page shows. */
const SHOWN = 50;

/** Open conflicts, the oldest first; of the rollouts that are loaded with what they block. */
export function conflictsOf(state: BookState, viewer: Account | null): readonly ConflictData[] {
  return openConflicts(state)
    .toSorted((a, b) => (a.writes[0]?.at.ms ?? 0) - (b.writes[0]?.at.ms ?? 0))
    .map((conflict) => dataOf(state, conflict, viewer));
}

/** Settled conflicts, the newest first. */
export function settledConflicts(state: BookState, viewer: Account | null): readonly ConflictData[] {
  return [...state.conflicts.values()]
    .filter(({ settled }) => settled !== null)
    .sort((a, b) => (b.settled?.at.ms ?? 0) - (a.settled?.at.ms ?? 0))
    .slice(0, SHOWN)
    .map((conflict) => dataOf(state, conflict, viewer));
}

export function conflictOf(state: BookState, id: string, viewer: Account | null): ConflictData | null {
  const conflict = state.conflicts.get(id);
  return conflict === undefined ? null : dataOf(state, conflict, viewer);
}

/** Whether whoever looks may settle it: who may edit the field, where it is. */
export function maySettle(
  state: Pick<BookState, 'rollouts' | 'people'>,
  conflict: Conflict,
  viewer: Account | null,
): boolean {
  return viewer !== null && may(actingAt(viewer, siteOfConflict(state, conflict)), ...settlers(conflict));
}

/** Everybody who may settle it, with the function by which they may. */
function whoSettles(state: BookState, conflict: Conflict): ConflictData['settlers'] {
  const needs = settlers(conflict);
  const site = siteOfConflict(state, conflict);
  return [...state.accounts.values()]
    .flatMap((account) => {
      const acting = actingAt(account, site);
      const role = needs.find((one) => may(acting, one));
      return role === undefined ? [] : [{ name: account.name, role }];
    })
    .sort((a, b) => byFamilyName(a.name, b.name));
}

function dataOf(state: BookState, conflict: Conflict, viewer: Account | null): ConflictData {
  const { id, key, writes, settled } = conflict;
  const { field, part } = partsOf(key);
  return {
    id,
    key,
    field,
    of: ofConflict(conflict),
    record: { ...numbered(recordOf(state, conflict)), part: partName(state, conflict, part) },
    sides: writes.map((write, index) => sideOf(state, write, index === writes.length - 1)),
    before: beforeOf(writes),
    closed: settled === null ? closedBy(state, conflict) : [],
    signatures: voidedBy(state, conflict),
    settled: settled && {
      at: settled.at,
      by: accountName(state, settled.by),
      reason: settled.reason,
      value: valueSince(state, conflict),
      how: settled.how,
    },
    mine: settled === null && maySettle(state, conflict, viewer),
    settlers: settled === null ? whoSettles(state, conflict) : [],
  };
}

function numbered({ number, title }: { readonly number: string; readonly title: string }) {
  return { number, title };
}

function sideOf(
  state: BookState,
  { event, value, by, role, at, origin, reason }: Write,
  stands: boolean,
): ConflictSideData {
  return {
    event,
    value,
    by: by === null ? '' : accountName(state, by),
    role,
    at,
    device: deviceName(state, origin),
    reason,
    stands,
  };
}

/** What all of them changed: what the first saw, where nobody saw anything else. */
function beforeOf(writes: readonly Write[]): Json {
  const values = writes.map(({ old }) => old);
  return (
    values.find((old) => old !== null && !writes.some(({ value }) => canonical(value) === canonical(old))) ??
    values[0] ??
    null
  );
}

/** The value that holds since: of the write that was chosen, or of the edit that came after all of them. */
function valueSince(state: BookState, { key, rollout, kind, writes, settled }: Conflict): Json {
  const chosen = writes.find(({ event }) => event === settled?.event);
  if (chosen !== undefined) return chosen.value;
  const held = rollout === null ? undefined : state.rollouts.get(rollout as never)?.stamps[key];
  const id = partsOf(key).id;
  const stamps =
    held ?? (kind === 'person' ? state.personStamps.get(id as never) : state.stamps.get(key)) ?? [];
  return stamps.findLast((write) => write.key === key)?.value ?? null;
}

/** The phase, criterion, activity, deviation, person or version inside the record. */
function partName(state: BookState, { rollout, wave }: Conflict, part: string): string {
  if (part === '') return '';
  const held = rollout === null ? undefined : state.rollouts.get(rollout as never);
  const of = held?.waves.find(({ id }) => id === wave);
  const named = <Item extends { readonly id: string }>(list: readonly Item[], name: (item: Item) => string) =>
    list.filter(({ id }) => id === part).map(name);
  const [found] = [
    ...named(held?.phases ?? [], ({ title }) => title),
    ...named(held?.deviations ?? [], ({ number }) => number),
    ...named(of?.criteria ?? [], ({ text }) => text),
    ...named(of?.activities ?? [], ({ title }) => title),
  ];
  return found ?? part;
}

function closedBy(state: BookState, conflict: Conflict): ConflictData['closed'] {
  return [...state.rollouts.values()]
    .filter(({ state: { kind } }) => kind === 'open')
    .flatMap((rollout) =>
      rollout.waves.flatMap((wave) => {
        const side = aheadOf(wave);
        if (side === null || !conflictsOver(state, rollout, wave).includes(conflict)) return [];
        return [{ rollout: rollout.id, wave: wave.id, number: wave.number, title: wave.title, side }];
      }),
    );
}

type Signed = ConflictData['signatures'];

/** Signatures, on paper too, that are void for one of these writes. */
function voidedBy({ rollouts }: BookState, { rollout, writes }: Conflict): Signed {
  const held = rollout === null ? undefined : rollouts.get(rollout as never);
  if (held === undefined) return [];
  const events = new Set(writes.map(({ event }) => event));
  return [
    ...struck(held, held.title, events),
    ...held.waves.flatMap((wave) => struck(wave, wave.title, events)),
  ];
}

function struck(
  { signatures, papers }: Pick<Rollout | Wave, 'signatures' | 'papers'>,
  record: string,
  events: ReadonlySet<string>,
): Signed {
  return [
    ...signatures
      .filter((held) => held.void !== null && events.has(held.void.event))
      .map(({ statement: { name, meaning, at } }) => ({ name, meaning, at, record })),
    ...papers
      .filter((held) => held.void !== null && events.has(held.void.event))
      .map(({ name, meaning, signedOn: at }) => ({ name, meaning, at, record })),
  ];
}
