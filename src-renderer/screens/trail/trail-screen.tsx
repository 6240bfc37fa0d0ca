import type { ReactElement } from 'react';
import { useCallback, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { numberText } from '../../../shared/words/count.ts';
import { exactText, instantText } from '../../../shared/words/when.ts';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { ActionButton, ActionLink } from '../../parts/action.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Split } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { DataTable } from '../../parts/table/data-table.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { AsOfSlider } from './as-of-slider.tsx';
import { lastPosition } from './day-scale.ts';
import { EventSide } from './event-side.tsx';
import { useExport } from './export-trail.tsx';
import { MomentDialog } from './moment-dialog.tsx';
import { trailColumns } from './trail-columns.tsx';
import { readPlace, writePlace } from './trail-filter.ts';
import type { TrailFilter, TrailPlace } from './trail-filter.ts';
import { TrailFilters } from './trail-filters.tsx';
import { useDayBars, useTrail } from './use-trail.ts';
import type { TrailList } from './use-trail.ts';

type Move = (part: Partial<TrailPlace>) => void;

function usePlace(): readonly [TrailPlace, Move] {
  const [, setLocation] = useLocation();
  const search = useSearch();
  const place = readPlace(search);
  const move = useCallback<Move>(
    (part) => setLocation(writePlace({ ...readPlace(search), ...part }), { replace: true }),
    [search, setLocation],
  );
  return [place, move];
}

/** The moment of a position in words; while it is being read, the position. */
function useMoment(at: number | null): { readonly exact: string; readonly short: string } {
  const event = useRead({
    ...useQueries().read.event.queryOptions({ position: at ?? 1 }),
    enabled: at !== null,
  });
  if (at === null || event.kind !== 'ready')
    return { exact: words.position(numberText(at ?? 0)), short: words.position(numberText(at ?? 0)) };
  return { exact: exactText(event.value.row.at), short: instantText(event.value.row.at) };
}

function Moments({ at, onMove }: { readonly at: number | null; readonly onMove: Move }): ReactElement {
  const bars = useDayBars();
  const moment = useMoment(at);
  const [typing, setTyping] = useState(false);
  const later = at === null ? 0 : lastPosition(bars) - at;
  return (
    <section className="wb-panel wb-moments" aria-label={words.slider}>
      <p className="wb-row wb-tiny wb-muted">
        <span className="wb-grow">{later > 0 ? words.sliderLater(later) : words.sliderNote}</span>
        <ActionLink action={{ label: words.exact, onPress: () => setTyping(true) }} />
      </p>
      {bars.length === 0 ? null : (
        <AsOfSlider bars={bars} at={at} moment={moment.short} onChange={(next) => onMove({ at: next })} />
      )}
      {typing ? (
        <MomentDialog
          onClose={() => setTyping(false)}
          onMoment={(next) => {
            setTyping(false);
            onMove({ at: next });
          }}
        />
      ) : null}
    </section>
  );
}

function Events({
  list,
  place,
  onMove,
}: {
  readonly list: TrailList;
  readonly place: TrailPlace;
  readonly onMove: Move;
}): ReactElement {
  const select = (id: string): void => onMove({ event: Number(id) });
  return (
    <DataTable
      label={words.title}
      rows={list.rows}
      rowId={(row) => String(row.position)}
      columns={trailColumns}
      two
      height={34}
      selectedId={place.event === null ? undefined : String(place.event)}
      onSelect={select}
      onOpen={select}
      onKey={{ a: (id) => onMove({ at: Number(id), event: Number(id) }) }}
      page={{ more: list.more, onMore: list.onMore }}
      empty={
        <EmptyState title={words.empty} heading={false}>
          {words.emptyText}
        </EmptyState>
      }
      foot={
        <>
          <span>{words.shown(list.rows.length, list.total)}</span>
          <span>{words.help}</span>
        </>
      }
    />
  );
}

function useStep(list: TrailList, event: number | null, onMove: Move): (by: 1 | -1) => void {
  return (by) => {
    const index = list.rows.findIndex((row) => row.position === event);
    const next = list.rows[index + by];
    if (next !== undefined) onMove({ event: next.position });
  };
}

function Head({
  place,
  total,
  onMove,
}: {
  readonly place: TrailPlace;
  readonly total: number;
  readonly onMove: Move;
}): ReactElement {
  const moment = useMoment(place.at);
  if (place.at === null) return <Sentence>{words.sentence(total)}</Sentence>;
  return (
    <Sentence
      actions={
        <ActionButton action={{ label: words.backToNow, onPress: () => onMove({ at: null }) }} size="small" />
      }
    >
      {words.asOfSentence(moment.exact)}
    </Sentence>
  );
}

function TrailView({
  page,
  list,
  place,
  onMove,
}: {
  readonly page: TrailPage;
  readonly list: TrailList;
  readonly place: TrailPlace;
  readonly onMove: Move;
}): ReactElement {
  const exported = useExport(place.filter, place.at);
  const step = useStep(list, place.event, onMove);
  const side =
    place.event === null ? null : (
      <EventSide
        position={place.event}
        onClose={() => onMove({ event: null })}
        onStep={step}
        onAsOf={(at) => onMove({ at })}
      />
    );
  const narrow = useCallback((filter: TrailFilter) => onMove({ filter, event: null }), [onMove]);
  return (
    <Split width={322} side={side}>
      <Head place={place} total={list.total} onMove={onMove} />
      <Moments at={place.at} onMove={onMove} />
      <div className="wb-trail-bar">
        <TrailFilters filter={place.filter} actors={page.actors} onChange={narrow} />
        <span className="wb-small wb-muted wb-nowrap">{words.count(list.total)}</span>
        <ActionButton action={exported.action} size="small" />
      </div>
      {exported.view}
      <div className="wb-trail">
        <Events list={list} place={place} onMove={onMove} />
      </div>
    </Split>
  );
}

/** Every event, in order: who, when with zone, what, old and new, why; and the book as of any of them. */
export function TrailScreen(): ReactElement {
  const [place, move] = usePlace();
  const list = useTrail(place.filter, place.at);
  useWhere([{ label: words.title }]);
  return (
    <ReadView of={list.first}>
      {(page) => <TrailView page={page} list={list} place={place} onMove={move} />}
    </ReadView>
  );
}
