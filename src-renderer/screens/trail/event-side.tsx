import type { ReactElement } from 'react';
import { useState } from 'react';
import { capital, numberText } from '../../../shared/words/count.ts';
import { exactText } from '../../../shared/words/when.ts';
import type { TrailEvent, TrailRow } from '../../../shared/views/shape/trail-page.ts';
import { place } from '../../app/address.ts';
import { useQueries } from '../../app/api.tsx';
import { useRead } from '../../app/read.ts';
import { ReadView } from '../../app/read-view.tsx';
import type { Action } from '../../parts/action.tsx';
import { ActionLink } from '../../parts/action.tsx';
import { DiffPair } from '../../parts/diff/diff.tsx';
import { Facts } from '../../parts/facts.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { SideFacts } from '../../parts/side-facts.tsx';
import { shortDigest } from '../../strings/en/moment.ts';
import { trail as words } from '../../strings/en/trail.ts';
import { EventProof } from './event-proof.tsx';

export type EventSideProps = {
  readonly position: number;
  readonly onClose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onAsOf: (position: number) => void;
};

function factsOf({ row, hash, seq, origin }: TrailEvent): readonly Fact[] {
  return [
    { label: words.who, value: row.role === null ? row.name : words.whoRole(row.name, row.role) },
    { label: words.when, value: exactText(row.at) },
    { label: words.where, value: row.device },
    { label: words.why, value: row.why ?? words.noReason },
    {
      label: words.chain,
      value: (
        <span className="wb-mono" title={hash}>
          {shortDigest(hash)}
        </span>
      ),
    },
    { label: words.type, value: <span className="wb-mono">{row.type}</span> },
    {
      label: words.origin,
      value: (
        <span className="wb-mono" title={origin}>
          {numberText(seq)}
        </span>
      ),
    },
  ];
}

function Change({ row }: { readonly row: TrailRow }): ReactElement | null {
  if (row.old === null && row.new === null) return null;
  return (
    <DiffPair
      oldLabel={words.oldUntil(numberText(row.position - 1))}
      newLabel={words.newSince(numberText(row.position))}
      before={row.old ?? words.none}
      after={row.new ?? words.none}
    />
  );
}

function Stored({ data }: { readonly data: string }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <ActionLink action={{ label: open ? words.hideData : words.showData, onPress: () => setOpen(!open) }} />
      {open ? (
        <pre className="wb-mono wb-stored" tabIndex={0} aria-label={words.data}>
          {JSON.stringify(JSON.parse(data), null, 1)}
        </pre>
      ) : null}
    </div>
  );
}

function recordAction(row: TrailRow): Action | null {
  if (row.rollout === null) return null;
  if (row.wave === null)
    return { label: words.openRollout, href: `${place.rollout(row.rollout)}?at=${row.position}` };
  return { label: words.openRecord, href: `${place.wave(row.rollout, row.wave)}?at=${row.position}` };
}

function Shown({
  event,
  onClose,
  onStep,
  onAsOf,
}: Omit<EventSideProps, 'position'> & { readonly event: TrailEvent }): ReactElement {
  const { row } = event;
  const record = recordAction(row);
  return (
    <SideFacts
      title={capital(row.what)}
      id={words.event(numberText(row.position))}
      sub={row.about}
      onClose={onClose}
      onStep={onStep}
      others={[{ label: words.asOfThis, keys: 'A', onPress: () => onAsOf(row.position) }]}
    >
      <Change row={row} />
      <Facts facts={factsOf(event)} />
      {record === null ? null : (
        <p className="wb-small">
          <ActionLink action={record} />
        </p>
      )}
      <EventProof event={event} />
      <Stored data={event.data} />
    </SideFacts>
  );
}

/** The chosen event in full: old and new, who, when with zone, where, why, its hash, and why it was allowed. */
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
