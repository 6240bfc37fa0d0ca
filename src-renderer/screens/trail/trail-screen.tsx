import type { ReactElement } from 'react';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import type { TrailPlace } from './trail-filter.ts';
import type { Move } from './trail-place.ts';
import { useTrailPlace } from './trail-place.ts';
import { TrailView } from './trail-view.tsx';
import { useTrail } from './use-trail.ts';

/** The trail at a place of its own. */
export function TrailAt({
  place,
  onMove,
}: {
  readonly place: TrailPlace;
  readonly onMove: Move;
}): ReactElement {
  const list = useTrail(place.filter, place.at);
  return (
    <ReadView of={list.first}>
      {(page) => <TrailView page={page} list={list} place={place} onMove={onMove} />}
    </ReadView>
  );
}

/** Every event, in order: who, when with zone, what, old and new, why; and the book as of any of them. */
export function TrailScreen(): ReactElement {
  const [place, move] = useTrailPlace();
  useWhere([{ label: words.title }]);
  return <TrailAt place={place} onMove={move} />;
}
