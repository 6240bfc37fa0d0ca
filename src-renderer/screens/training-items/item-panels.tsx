import type { ReactElement } from 'react';
import type { ItemVersion } from '../../../shared/domain/training.ts';
import { dayOf } from '../../../shared/kernel/instant.ts';
import type { ItemPage } from '../../../shared/views/shape/item-page.ts';
import { gapMark } from '../../../shared/words/check-words.ts';
import { causeTitle } from '../../../shared/words/training-page-words.ts';
import { retrainingReason, retrainingText } from '../../../shared/words/training-terms.ts';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { TextLink } from '../../parts/action.tsx';
import { Anchor } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { SimpleTable } from '../../parts/table/simple-table.tsx';
import { calendarText } from '../../strings/en/time.ts';
import { trainingItems } from '../../strings/en/training-items.ts';
import { listName } from '../training/list-name.ts';

const words = trainingItems.page;

type PanelProps = { readonly page: ItemPage };
type Lacking = ItemPage['lacking'][number];
type Expiring = ItemPage['expiring'][number];

/** More rows than this scroll in a height of their own. */
const tall = 12;
const heightOf = (rows: number): number | undefined => (rows > tall ? 25 : undefined);

function Person({ id, name }: { readonly id: string; readonly name: string }): ReactElement {
  return (
    <Anchor href={place.person(id)} className="wb-plain-link">
      {listName(name)}
    </Anchor>
  );
}

function stateText(one: ItemVersion, version: number | null, today: string): string {
  if (one.version === version) return words.inForce;
  return one.effective > today ? words.comes : words.past;
}

function Again({ retraining }: Pick<ItemVersion, 'retraining'>): ReactElement {
  const reason = retrainingReason(retraining);
  return (
    <>
      {retrainingText(retraining)}
      {reason === null ? null : <span className="wb-muted"> {reason}</span>}
    </>
  );
}

/** Every version, newest first: since when, what changed, and who had to train again. */
export function VersionsPanel({ page }: PanelProps): ReactElement {
  const today = dayOf(useDesk().now);
  const rows = [...page.item.versions].sort((a, b) => b.version - a.version);
  const columns: readonly Column<ItemVersion>[] = [
    {
      id: 'version',
      head: words.version,
      width: 130,
      rowHead: true,
      cell: (one) => (
        <>
          {one.version} <span className="wb-muted">{stateText(one, page.version, today)}</span>
        </>
      ),
    },
    { id: 'from', head: words.from, width: 110, cell: (one) => calendarText(one.effective) },
    { id: 'changed', head: words.changed, cell: (one) => one.note },
    { id: 'again', head: words.again, width: 260, cell: (one) => <Again retraining={one.retraining} /> },
  ];
  return (
    <Panel title={words.versions}>
      <SimpleTable
        label={words.versions}
        columns={columns}
        rows={rows}
        rowId={(one) => String(one.version)}
      />
    </Panel>
  );
}

const lackingColumns: readonly Column<Lacking>[] = [
  {
    id: 'person',
    head: words.person,
    rowHead: true,
    cell: ({ person, name }) => <Person id={person} name={name} />,
    sortBy: ({ name }) => listName(name),
  },
  {
    id: 'cause',
    head: words.cause,
    cell: ({ cause }) => (
      <span className="wb-row">
        <StateMark mark={`training/${gapMark({ cause })}`} size={14} />
        {causeTitle(cause)}
      </span>
    ),
    sortBy: ({ cause }) => causeTitle(cause),
  },
  {
    id: 'where',
    head: words.where,
    width: 120,
    mono: true,
    cell: ({ rollout, wave, waveNumber }) => (
      <TextLink href={place.wave(rollout, wave)}>{waveNumber}</TextLink>
    ),
    sortBy: ({ waveNumber }) => waveNumber,
  },
];

/** Who lacks it, why, and in which wave. */
export function LackingPanel({ page: { lacking } }: PanelProps): ReactElement {
  return (
    <Panel title={words.lacking} note={lacking.length === 0 ? undefined : String(lacking.length)}>
      {lacking.length === 0 ? (
        <p className="wb-panel-pad wb-second">{words.nobodyLacks}</p>
      ) : (
        <DataTable
          label={words.lacking}
          columns={lackingColumns}
          rows={lacking}
          rowId={({ person, wave }) => `${person} ${wave}`}
          height={heightOf(lacking.length)}
        />
      )}
    </Panel>
  );
}

const expiringColumns: readonly Column<Expiring>[] = [
  {
    id: 'person',
    head: words.person,
    rowHead: true,
    cell: ({ person, name }) => <Person id={person} name={name} />,
    sortBy: ({ name }) => listName(name),
  },
  { id: 'until', head: words.until, cell: ({ until }) => calendarText(until), sortBy: ({ until }) => until },
  {
    id: 'days',
    head: words.days,
    width: 80,
    numeric: true,
    cell: ({ days }) => days,
    sortBy: ({ days }) => days,
  },
];

/** Whose training on it runs out when. */
export function ExpiringPanel({ page: { expiring } }: PanelProps): ReactElement {
  return (
    <Panel title={words.expiring} note={expiring.length === 0 ? undefined : String(expiring.length)}>
      {expiring.length === 0 ? (
        <p className="wb-panel-pad wb-second">{words.nothingExpires}</p>
      ) : (
        <DataTable
          label={words.expiring}
          columns={expiringColumns}
          rows={expiring}
          rowId={({ person }) => person}
          height={heightOf(expiring.length)}
        />
      )}
    </Panel>
  );
}

/** Who may train others on it today. */
export function TrainersPanel({ page: { item, trainers } }: PanelProps): ReactElement {
  const none = item.trainerHolds === null ? words.anyoneTrains : words.noTrainer;
  return (
    <Panel title={words.trainers} inside="pad">
      {trainers.length === 0 ? (
        <p className="wb-second">{none}</p>
      ) : (
        <ul className="wb-trainers">
          {trainers.map(({ id, name }) => (
            <li key={id}>
              <Person id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
