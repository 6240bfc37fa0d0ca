import type { Role } from '../domain/account.ts';
import { factOf, type EventType } from '../events/catalog.ts';
import type { Envelope } from '../events/envelope.ts';
import { canonical } from '../kernel/canonical.ts';
import { accountName } from '../views/account-name.ts';
import type { TrailEvent, TrailRow } from '../views/shape/trail-page.ts';
import { roleTitles } from './en/role.ts';
import { trail as say } from './en/trail.ts';
import { roleTitle } from './roles.ts';
import { bookRows } from './trail/book-rows.ts';
import { deviceName, subjectText, type Lookup, type Told } from './trail/lookup.ts';
import { measureRows } from './trail/measure-rows.ts';
import { peopleRows } from './trail/people-rows.ts';
import { rolloutRows } from './trail/rollout-rows.ts';
import { waveRows } from './trail/wave-rows.ts';

type Teller = (data: never, lookup: Lookup, event: Envelope) => Told;

/** One teller for each event of the catalog: a new event stops the build here. */
const tellers: Readonly<Record<EventType, Teller>> = {
  ...bookRows,
  ...peopleRows,
  ...measureRows,
  ...rolloutRows,
  ...waveRows,
};

/**
 * One event in words that need no lookup; an older form is told as what it means now. `position` counts from 1 over the whole book; `behind`: by how many ms
 * its clock was behind the newest before it, where that is known. A type this
 * version does not know is shown as such, with its content; nothing is hidden.
 */
export function trailRow(
  event: Envelope,
  position: number,
  lookup: Lookup,
  behind: number | null = null,
): TrailRow {
  const told = tellOf(event, lookup);
  const { id, at, actor, role, type, subject } = event;
  return {
    position,
    id,
    at,
    actor,
    name: actor === null ? say.nobody : accountName(lookup.state, actor),
    role: role === null ? null : titleOf(role),
    device: deviceName(lookup, event.origin),
    type,
    what: told.what,
    about: told.about ?? subjectText(lookup, event),
    old: told.old ?? null,
    new: told.new ?? null,
    why: event.reason ?? told.why ?? null,
    refused: type === 'attempt-refused/1',
    behind,
    rollout: subject.rollout ?? null,
    wave: subject.wave ?? null,
  };
}

/** The same with what an auditor needs to check it: its links and its data as recorded. `hash` is that of its line. */
export function trailEvent(
  event: Envelope,
  position: number,
  hash: string,
  lookup: Lookup,
  behind: number | null = null,
): TrailEvent {
  const { prev, origin, seq, data } = event;
  return { row: trailRow(event, position, lookup, behind), hash, prev, origin, seq, data: canonical(data) };
}

function tellOf(event: Envelope, lookup: Lookup): Told {
  const fact = factOf(event);
  if (fact === null) return { what: say.unknown(event.type), new: canonical(event.data) };
  return tellers[fact.type](fact.data as never, lookup, event);
}

function titleOf(role: string): string {
  return Object.hasOwn(roleTitles, role) ? roleTitle(role as Role) : role;
}
