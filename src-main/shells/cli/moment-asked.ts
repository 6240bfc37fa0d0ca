import type { DeskStatus } from '../../../shared/api/ports.ts';
import { instantIn, type Wall } from '../../imports/wall-time.ts';
import { Unusable } from './io.ts';
import type { Desk } from './signed-in.ts';

/** A moment, or a place in the log; both null: now. */
export interface MomentAsked {
  readonly at: number | null;
  readonly upTo: number | null;
}

const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i;

/** `now`, `#123`, `2026-11-18T14:02:00+01:00`, or without a zone on the clock of the book's site; `#123@2026-…` is both, as a decision stores them. Throws `Unusable`. */
export async function momentAsked(desk: Desk, typed: string): Promise<MomentAsked> {
  if (typed.toLowerCase() === 'now') return { at: null, upTo: null };
  const [, place, moment] = /^#(\d{1,12})(?:@(.+))?$/.exec(typed) ?? [];
  if (place !== undefined)
    return { at: moment === undefined ? null : (await momentAsked(desk, moment)).at, upTo: Number(place) };
  if (ZONED.test(typed)) return { at: known(Date.parse(typed.replace(' ', 'T')), typed), upTo: null };
  const { book } = (await desk.query('desk.status', {})) as DeskStatus;
  return { at: onWall(typed, book?.zone ?? 'UTC'), upTo: null };
}

function onWall(typed: string, zone: string): number {
  const parts = WALL.exec(typed)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  const at = parts === undefined ? null : instantIn(zone, parts as unknown as Wall);
  return known(at?.ms ?? Number.NaN, typed);
}

function known(ms: number, typed: string): number {
  if (Number.isNaN(ms))
    throw new Unusable(
      `--at wants a moment such as 2026-11-18T14:02 or 2026-11-18T14:02+01:00, an event such as #123, or now, not “${typed}”.`,
    );
  return ms;
}
