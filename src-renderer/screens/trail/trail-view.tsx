import type { ReactElement } from 'react';
import { useCallback, useRef, useState } from 'react';
import type { ExportedFile } from '../../../shared/api/ports.ts';
import type { TrailPage } from '../../../shared/views/shape/trail-page.ts';
import { place as places } from '../../app/address.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Split } from '../../parts/layout.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { trailFilters } from '../../strings/en/trail-filters.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { EventSide } from './event-side.tsx';
import { ExportDialog, ExportedNote } from './export-trail.tsx';
import { keepAt } from './keep-at.ts';
import { Moments, useMoment } from './moments.tsx';
import type { Names } from './record-names.ts';
import { useRecordNames } from './record-names.ts';
import type { KeptFilter } from './saved-filters.tsx';
import { SavedFiltersDialog, shownAs, useFilterText, useSavedFilters } from './saved-filters.tsx';
import { stepFrom } from './step-from.ts';
import type { TrailPlace } from './trail-filter.ts';
import type { Move } from './trail-place.ts';
import { TrailTable } from './trail-table.tsx';
import { useTrailKeys } from './use-trail-keys.ts';
import type { TrailList } from './use-trail.ts';
import type { Typed } from './use-typed.ts';
import { useTyped } from './use-typed.ts';

export type TrailViewProps = {
  readonly page: TrailPage;
  readonly list: TrailList;
  readonly place: TrailPlace;
  readonly onMove: Move;
};

function Head({
  at,
  total,
  savedAs,
  onMove,
}: {
  readonly at: number | null;
  readonly total: number;
  readonly savedAs: string | null;
  readonly onMove: Move;
}): ReactElement {
  const moment = useMoment(at);
  const sub = savedAs === null ? undefined : trailFilters.savedAs(savedAs);
  if (at === null) return <Sentence sub={sub}>{words.sentence(total)}</Sentence>;
  return (
    <Sentence
      sub={sub}
      actions={
        <>
          <ActionButton
            action={{ label: words.openBookHere, icon: 'audit', href: keepAt(places.home(), at) }}
            size="small"
          />
          <ActionButton
            action={{ label: words.backToNow, onPress: () => onMove({ at: null }) }}
            size="small"
          />
        </>
      }
    >
      {words.asOfSentence(moment.exact)}
    </Sentence>
  );
}

type Over = 'export' | 'saved' | null;

type OverProps = TrailViewProps & {
  readonly over: Over;
  readonly saved: readonly KeptFilter[];
  readonly names: Names;
  readonly onExported: (file: ExportedFile) => void;
  readonly onClose: () => void;
};

/** The one dialog that stands over the trail. */
function OverTrail({
  over,
  place,
  list,
  saved,
  names,
  onMove,
  onExported,
  onClose,
}: OverProps): ReactElement | null {
  const textOf = useFilterText(names);
  const moment = useMoment(place.at);
  const { filter, at } = place;
  if (over === null) return null;
  if (over === 'saved')
    return (
      <SavedFiltersDialog
        filter={filter}
        names={names}
        saved={saved}
        onChoose={(chosen) => {
          onClose();
          onMove({ filter: chosen, event: null });
        }}
        onClose={onClose}
      />
    );
  return (
    <ExportDialog
      filter={filter}
      shown={textOf(filter)}
      upTo={at}
      moment={moment.exact}
      total={list.total}
      onDone={(file) => {
        onClose();
        onExported(file);
      }}
      onClose={onClose}
    />
  );
}

/** Typed words as they stand, and the filter once the hand rests. */
function useWords({ filter }: TrailPlace, onMove: Move): Typed {
  const onText = useCallback(
    (text: string) => onMove({ filter: { ...filter, text }, event: null }),
    [filter, onMove],
  );
  return useTyped(filter.text, onText);
}

/** The trail as a screen: the moment, the filters, the list, and the chosen event beside it. */
export function TrailView(props: TrailViewProps): ReactElement {
  const { page, list, place, onMove } = props;
  const { filter, event, at } = place;
  const [over, setOver] = useState<Over>(null);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const saved = useSavedFilters();
  const names = useRecordNames([filter, ...saved.map((kept) => kept.filter)], page.actors);
  const typed = useWords(place, onMove);
  const screen = useRef<HTMLDivElement>(null);
  const onStep = (by: 1 | -1): void => {
    const next = stepFrom(list.rows, event, by);
    if (next !== null) onMove({ event: next });
  };
  const onAsOf = (position: number | null): void => {
    if (position !== null) onMove({ at: position });
  };
  useTrailKeys(screen, { onStep, onAsOf: () => onAsOf(event) });
  const side =
    event === null ? null : (
      <EventSide position={event} onClose={() => onMove({ event: null })} onStep={onStep} onAsOf={onAsOf} />
    );
  const actions = [
    { label: trailFilters.saved, onPress: () => setOver('saved') },
    { label: trailFilters.exportAsShown, onPress: () => setOver('export') },
  ];
  const standing = { over, saved, names, onExported: setFile, onClose: () => setOver(null) };
  return (
    <Split width={322} side={side}>
      <Head at={at} total={list.total} savedAs={shownAs(saved, filter)?.name ?? null} onMove={onMove} />
      <Moments at={at} onMove={onMove} />
      {file === null ? null : <ExportedNote key={file.path} file={file} />}
      <div ref={screen}>
        <TrailTable {...{ list, page, place, names, typed, actions, onMove }} />
      </div>
      <OverTrail {...props} {...standing} />
    </Split>
  );
}
