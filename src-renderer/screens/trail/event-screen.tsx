import type { ReactElement } from 'react';
import { numberText } from '../../../shared/words/count.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { useWhere } from '../../app/where.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../parts/layout.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { trail as words } from '../../strings/en/trail.ts';
import { useEventPlace } from './trail-place.ts';
import { TrailAt } from './trail-screen.tsx';

function NoEvent({ id }: { readonly id: string }): ReactElement {
  return (
    <Page>
      <Sentence>{words.unknown}</Sentence>
      <Panel title={words.title} inside="pad">
        <EmptyState
          title={words.unknown}
          heading={false}
          action={{ label: words.toTrail, href: place.trail() }}
        >
          {words.unknownText(id)}
        </EmptyState>
      </Panel>
    </Page>
  );
}

function EventAt({ position }: { readonly position: number }): ReactElement {
  const [at, move] = useEventPlace(position);
  useWhere([{ label: words.title, href: place.trail() }, { label: words.event(numberText(position)) }]);
  return <TrailAt place={at} onMove={move} />;
}

/** One event by its own id: the trail as of it, with the event beside. The link stays true wherever the book goes. */
export function EventScreen({ id }: { readonly id: string }): ReactElement {
  const event = useRead(useQueries().read.event.queryOptions({ id }));
  // What is no id at all is refused as ill-shaped; to the reader it is the same.
  if (event.kind === 'refused' && ['not-found', 'invalid'].includes(event.refusal.code))
    return <NoEvent id={id} />;
  return <ReadView of={event}>{({ row }) => <EventAt position={row.position} />}</ReadView>;
}
