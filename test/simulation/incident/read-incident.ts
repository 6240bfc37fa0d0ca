import type { Envelope } from '../../../shared/events/envelope.ts';
import { ZERO_DIGEST, type Digest } from '../../../shared/kernel/digest.ts';
import type { RoundNote } from '../../../src-main/sync/incident/history.ts';
import type {
  IncidentConflict,
  IncidentHead,
  IncidentLine,
} from '../../../src-main/sync/incident/incident-of.ts';

export interface Told {
  readonly event: Envelope;
  /** SHA-256 of the line as it truly is. */
  readonly line: Digest;
}

export interface Incident {
  readonly head: IncidentHead;
  readonly rounds: readonly RoundNote[];
  readonly conflicts: readonly IncidentConflict[];
  /** In order of their numbers. */
  readonly origins: ReadonlyMap<string, readonly Told[]>;
}

export function readIncident(text: string): Incident {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as IncidentLine);
  const head = lines.flatMap((line) => ('head' in line ? [line.head] : []))[0];
  if (head?.format !== 'wavebook-incident/1') throw new Error('this is no incident of Wavebook');
  const origins = new Map<string, Told[]>();
  for (const line of lines) {
    if (!('event' in line)) continue;
    const told = origins.get(line.event.origin) ?? [];
    told.push(line);
    origins.set(line.event.origin, told);
  }
  return {
    head,
    rounds: lines.flatMap((line) => ('round' in line ? [line.round] : [])),
    conflicts: lines.flatMap((line) => ('conflict' in line ? [line.conflict] : [])),
    origins,
  };
}

/** Where the true lines are not linked as they say: `<origin>/<number>`, of a line before or of one that was seen. */
export function brokenLinks({ origins }: Incident): readonly string[] {
  const broken: string[] = [];
  for (const [origin, told] of origins)
    for (const [at, { event }] of told.entries()) {
      const seen = event.heads.every((head) => {
        const line = origins.get(head.origin)?.[head.seq]?.line;
        return line === undefined || line === head.hash;
      });
      if (event.seq !== at || event.prev !== (told[at - 1]?.line ?? ZERO_DIGEST) || !seen)
        broken.push(`${origin}/${event.seq}`);
    }
  return broken;
}
