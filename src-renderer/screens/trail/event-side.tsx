import type { ReactElement } from 'react';
import { useState } from 'react';
import { capital, numberText } from '../../../shared/words/count.ts';
import { durationText, exactText } from '../../../shared/words/when.ts';
import type { TrailEvent, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import { ActionLink } from '../../parts/action.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { Note } from '../../parts/note.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { EventChange } from './event-change.tsx';
import { EventLinks } from './event-links.tsx';
import { EventProof } from './event-proof.tsx';

export type EventSideProps = {
  readonly position: number;
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onAsOf: (position: number) => void;
};

/** Printed name, function, and the id that signs in. */
function Who({ row }: { readonly row: TrailRow }): ReactElement {
  return (
    <>
      {row.role === null ? row.name : words.whoRole(row.name, row.role)}
      {row.actor === null ? null : <span className="wb-id wb-block">{row.actor}</span>}
    </>
  );
}

function Digest({ of }: { readonly of: string }): ReactElement {
  return (
    <span className="wb-mono" title={of}>
      {shortDigest(of)}
    </span>
  );
}

function factsOf({ row, hash }: TrailEvent): readonly Fact[] {
  return [
    { label: words.who, value: <Who row={row} /> },
    {
      label: words.when,
      value: (
        <>
          {exactText(row.at)} <span className="wb-muted wb-block">{row.at.zone}</span>
        </>
      ),
    },
    { label: words.where, value: row.device },
    { label: words.why, value: row.why ?? words.noReason },
    { label: words.chain, value: <Digest of={hash} /> },
  ];
}

/** What only a check of the log needs, out of the way until it is asked for. */
function storedFacts({ row, prev, seq, origin }: TrailEvent): readonly Fact[] {
  const mono = (text: string): ReactElement => <span className="wb-mono wb-break">{text}</span>;
  return [
    { label: words.before, value: <Digest of={prev} /> },
    { label: words.type, value: mono(row.type) },
    { label: words.id, value: mono(row.id) },
    { label: words.origin, value: mono(words.ofLog(numberText(seq), origin)) },
  ];
}

function Stored({ event }: { readonly event: TrailEvent }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <div className="wb-stack">
      <p className="wb-small">
        <ActionLink
          action={{ label: open ? words.hideData : words.showData, onPress: () => setOpen(!open) }}
        />
      </p>
      {open ? (
        <>
          <Facts facts={storedFacts(event)} />
          <pre className="wb-mono wb-stored" tabIndex={0} aria-label={words.data}>
            {JSON.stringify(JSON.parse(event.data), null, 1)}
          </pre>
        </>
      ) : null}
    </div>
  );
}

/** A clock that stood behind the entry before, in words (R27). */
function Behind({ ms }: { readonly ms: number }): ReactElement {
  return (
    <Note tone="warn" mark="check/late" title={words.behind(durationText(ms))}>
      {words.behindText}
    </Note>
  );
}

function Shown({
  event,
  onClose,
  onStep,
  onAsOf,
}: Omit<EventSideProps, 'position'> & { readonly event: TrailEvent }): ReactElement {
  const { row } = event;
  return (
    <SideFacts
      title={capital(row.what)}
      id={words.event(numberText(row.position))}
      note={row.refused ? words.refusedNote : undefined}
      sub={row.about}
      onClose={onClose}
      onStep={onStep}
      others={[{ label: words.asOfThis, keys: 'A', onPress: () => onAsOf(row.position) }]}
    >
      <EventChange row={row} />
      {row.behind === null ? null : <Behind ms={row.behind} />}
      <Facts facts={factsOf(event)} />
      <EventProof event={event} />
      <EventLinks event={event} />
      <Stored event={event} />
    </SideFacts>
  );
}

/** The chosen event in full: old and new, who, when with zone, where, why, its links and hashes, and why it was allowed. */
export function EventSide({ position, ...acts }: EventSideProps): ReactElement {
  const read = useRead(useQueries().read.event.queryOptions({ position }));
  if (read.kind === 'ready') return <Shown event={read.value} {...acts} />;
  return (
    <SideFacts title={words.event(numberText(position))} onClose={acts.onClose} onStep={acts.onStep}>
      <ReadView of={read} whole={false}>
        {() => null}
      </ReadView>
    </SideFacts>
  );
}
