import type { TrailFilter } from '../../../shared/domain/trail-filter.ts';
import { place } from '../../app/address.ts';

export type { TrailFilter } from '../../../shared/domain/trail-filter.ts';

export const noFilter: TrailFilter = {
  rollout: null,
  wave: null,
  actor: null,
  what: null,
  about: null,
  text: '',
  from: null,
  to: null,
  refused: false,
};

/** The trail's own address: the filter, the event shown beside, and the moment. */
export interface TrailPlace {
  readonly filter: TrailFilter;
  readonly event: number | null;
  readonly at: number | null;
}

/** A position in the trail, from 1; null for any other text. */
export function readPosition(text: string | null): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value > 0 ? value : null;
}

/** A moment in ms since 1970, before it too. */
export function readMoment(text: string | null): number | null {
  return text !== null && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}

const names = ['rollout', 'wave', 'actor', 'what', 'about'] as const;

/** Reads `?rollout=…&from=…&event=…&at=…`; anything else is left aside. */
export function readPlace(search: string): TrailPlace {
  const query = new URLSearchParams(search);
  const said = Object.fromEntries(names.map((name) => [name, query.get(name) || null]));
  return {
    filter: {
      ...noFilter,
      ...said,
      text: query.get('text') ?? '',
      from: readMoment(query.get('from')),
      to: readMoment(query.get('to')),
      refused: query.get('refused') === 'yes',
    },
    event: readPosition(query.get('event')),
    at: readPosition(query.get('at')),
  };
}

/** The whole place as an address: whoever opens it sees the same list. */
export function writePlace({ filter, event, at }: TrailPlace): string {
  const { refused, ...said } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...said, refused: refused ? 'yes' : null, event, at }))
    if (value !== null && value !== '') query.set(name, String(value));
  return query.size === 0 ? place.trail() : `${place.trail()}?${query}`;
}

/** A link into the trail from anywhere: "the events of this wave", "this event". */
export function trailHref(
  part: Partial<TrailFilter> & { readonly event?: number | null; readonly at?: number | null },
): string {
  const { event = null, at = null, ...filter } = part;
  return writePlace({ filter: { ...noFilter, ...filter }, event, at });
}

export function sameFilter(a: TrailFilter, b: TrailFilter): boolean {
  return trailHref(a) === trailHref(b);
}
