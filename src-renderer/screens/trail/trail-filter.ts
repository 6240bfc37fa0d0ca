/** What narrows the trail; it lives in the address, so that a narrowed trail can be linked and gone back to. */
export interface TrailFilter {
  readonly rollout: string | null;
  readonly wave: string | null;
  readonly actor: string | null;
  readonly what: string | null;
  readonly text: string;
}

export const noFilter: TrailFilter = { rollout: null, wave: null, actor: null, what: null, text: '' };

/** The trail's own address: the filter, the event shown beside, and the moment. */
export interface TrailPlace {
  readonly filter: TrailFilter;
  readonly event: number | null;
  readonly at: number | null;
}

function position(text: string | null): number | null {
  if (text === null || !/^\d{1,15}$/.test(text)) return null;
  const value = Number(text);
  return value > 0 ? value : null;
}

/** Reads `?rollout=…&event=…&at=…`; anything else is left aside. */
export function readPlace(search: string): TrailPlace {
  const query = new URLSearchParams(search);
  const said = (name: string): string | null => query.get(name) || null;
  return {
    filter: {
      rollout: said('rollout'),
      wave: said('wave'),
      actor: said('actor'),
      what: said('what'),
      text: query.get('text') ?? '',
    },
    event: position(query.get('event')),
    at: position(query.get('at')),
  };
}

export function writePlace({ filter, event, at }: TrailPlace): string {
  const query = new URLSearchParams();
  for (const name of ['rollout', 'wave', 'actor', 'what', 'text'] as const) {
    const value = filter[name];
    if (value !== null && value !== '') query.set(name, value);
  }
  if (event !== null) query.set('event', String(event));
  if (at !== null) query.set('at', String(at));
  const text = query.toString();
  return text === '' ? '/trail' : `/trail?${text}`;
}

/** A link into the trail from anywhere: "the events of this wave", "this event". */
export function trailHref(
  part: Partial<TrailFilter> & { readonly event?: number | null; readonly at?: number | null },
): string {
  const { event = null, at = null, ...filter } = part;
  return writePlace({ filter: { ...noFilter, ...filter }, event, at });
}
