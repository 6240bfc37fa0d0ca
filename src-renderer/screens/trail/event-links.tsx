import type { ReactElement } from 'react';
import { z } from 'zod';
import type { TrailEvent, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { place } from '../../app/address.ts';
import { ActionLink } from '../../parts/action.tsx';
import type { Action } from '../../parts/action.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { CopyButton } from './copy-button.tsx';
import { keepAt } from './keep-at.ts';

/** The screen of the record an event is about; null where it has none. */
function recordHref({ rollout, wave }: TrailRow): string | null {
  if (rollout === null) return null;
  return wave === null ? place.rollout(rollout) : place.wave(rollout, wave);
}

const settledOf = z.object({ id: z.string() });
/** What passed between workstations, and who they are. */
const ofSync = /^(device|share|sync|files)-/;

/** The conflict that was settled, or the page of sync; nothing for all other events. */
function syncLinks({ row, data }: TrailEvent): readonly Action[] {
  if (row.type.startsWith('conflict-settled/')) {
    const read = settledOf.safeParse(JSON.parse(data));
    return read.success ? [{ label: words.openConflict, href: place.conflict(read.data.id) }] : [];
  }
  return ofSync.test(row.type) ? [{ label: words.openSync, href: place.sync() }] : [];
}

function linksOf(event: TrailEvent): readonly Action[] {
  const { row } = event;
  const record = recordHref(row);
  const book = { label: words.openBook, href: keepAt(place.home(), row.position) };
  if (record === null) return [...syncLinks(event), book];
  const [now, then] =
    row.wave === null ? [words.openRollout, words.openRolloutThen] : [words.openWave, words.openWaveThen];
  return [
    ...syncLinks(event),
    { label: then, href: keepAt(record, row.position) },
    { label: now, href: record },
    book,
  ];
}

/** Where an event leads: its record then and now, and the address under which it is always found. */
export function EventLinks({ event }: { readonly event: TrailEvent }): ReactElement {
  const { row } = event;
  return (
    <div className="wb-stack wb-event-links">
      {linksOf(event).map((action) => (
        <ActionLink key={action.label} action={action} />
      ))}
      <CopyButton label={words.copyLink} text={`${window.location.origin}${place.event(row.id)}`} />
    </div>
  );
}
