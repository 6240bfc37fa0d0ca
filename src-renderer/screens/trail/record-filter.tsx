import { keepPreviousData } from '@tanstack/react-query';
import type { KeyboardEvent, ReactElement } from 'react';
import { useDeferredValue, useState } from 'react';
import type { Hit } from '../../../shared/api/ports.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { Icon } from '../../parts/icon.tsx';
import { trailFilters as words } from '../../strings/en/trail-filters.ts';
import type { TrailFilter } from './trail-filter.ts';

/** What narrows the trail to a record: rollouts and waves by what their events stand under, others by what they are about. */
export function filterOf({ kind, id, rollout }: Pick<Hit, 'kind' | 'id' | 'rollout'>): Partial<TrailFilter> {
  const none = { rollout: null, wave: null, about: null };
  if (kind === 'rollout') return { ...none, rollout: id };
  if (kind === 'wave') return { ...none, rollout, wave: id };
  return { ...none, about: `${kind}:${id}` };
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go through the field and the hits; Enter in the field takes the first. */
function onArrow(event: KeyboardEvent<HTMLDivElement>): void {
  const by = steps[event.key];
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const index = stops.findIndex((stop) => stop === document.activeElement);
  if (event.key === 'Enter' && index === 0) {
    event.preventDefault();
    stops[1]?.click();
  }
  if (by === undefined) return;
  event.preventDefault();
  stops[Math.min(stops.length - 1, Math.max(0, index + by))]?.focus();
}

function Hits({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (hit: Hit) => void;
}): ReactElement {
  const read = useRead({
    ...useQueries().read.find.queryOptions({ text }, { placeholderData: keepPreviousData }),
    enabled: text.trim() !== '',
  });
  if (text.trim() === '') return <p className="wb-small wb-muted">{words.recordHint}</p>;
  const hits = read.kind === 'ready' ? read.value.filter((hit) => hit.kind !== 'trail') : [];
  if (read.kind === 'ready' && hits.length === 0)
    return <p className="wb-small wb-muted">{words.recordNone(text.trim())}</p>;
  return (
    <ul className="wb-popover-list" aria-label={words.recordHits}>
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.id}`}>
          <button type="button" className="wb-popover-item" onClick={() => onChoose(hit)}>
            <span className="wb-cut">
              <b className="wb-medium">{hit.title}</b> <span className="wb-muted">{hit.note}</span>
            </span>
            <span className="wb-tiny wb-muted">{words.recordKinds[hit.kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Looks a record up by any part of its name, number or id. */
export function RecordChoice({ onChoose }: { readonly onChoose: (hit: Hit) => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed);
  return (
    <div className="wb-stack" onKeyDown={onArrow}>
      <label className="wb-filter">
        <Icon name="search" />
        <span className="wb-hidden">{words.recordSearch}</span>
        <input
          className="wb-filter-input wb-grow"
          value={typed}
          placeholder={words.recordSearch}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Hits text={text} onChoose={onChoose} />
    </div>
  );
}
