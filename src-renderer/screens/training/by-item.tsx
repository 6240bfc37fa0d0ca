import type { ReactElement } from 'react';
import { useMemo } from 'react';
import type { TrainingMark } from '../../../shared/domain/marks.ts';
import { causeTitle } from '../../../shared/words/training-page-words.ts';
import { gapMark } from '../../../shared/words/check-words.ts';
import { familyName } from '../../../shared/views/who-acts.ts';
import { place } from '../../app/address.ts';
import { TextLink } from '../../parts/action.tsx';
import { useNavigate } from '../../parts/link.tsx';
import { SegmentBar } from '../../parts/segment-bar.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import type { Column } from '../../parts/table/column.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { training } from '../../strings/en/training.ts';
import type { ItemLine } from './item-lines.ts';
import { itemLines, squaresOf } from './item-lines.ts';
import { useTrainingDesk } from './training-desk.ts';
import type { ShownWave } from '../../../shared/views/shown-matrix.ts';

const words = training.byItem;
const gapsNamed = 4;

function Gaps({ line }: { readonly line: ItemLine }): ReactElement {
  if (line.gaps.length === 0) return <span className="wb-muted">{words.none}</span>;
  const shown = line.gaps.slice(0, gapsNamed);
  return (
    <span className="wb-gap-names">
      {shown.map(({ person, name, cause }) => {
        const mark: TrainingMark = gapMark({ cause });
        return (
          <span key={person} className="wb-row wb-text-warn wb-medium">
            <StateMark mark={`training/${mark}`} size={14} name={causeTitle(cause)} />
            {familyName(name)}
          </span>
        );
      })}
      {line.gaps.length > shown.length ? (
        <span className="wb-muted">{words.more(line.gaps.length - shown.length)}</span>
      ) : null}
    </span>
  );
}

function Bar({ line }: { readonly line: ItemLine }): ReactElement {
  const name = training.trainedOf(line.trained, line.need);
  return (
    <span className="wb-row">
      <SegmentBar name={name} {...squaresOf(line.trained, line.need)} />
      {line.overridden === 0 ? null : (
        <span className="wb-row wb-tiny wb-muted wb-nowrap">
          <StateMark mark="training/overridden" size={12} />
          {words.overridden(line.overridden)}
        </span>
      )}
    </span>
  );
}

const columns: readonly Column<ItemLine>[] = [
  {
    id: 'item',
    head: words.item,
    mono: true,
    width: 110,
    cell: ({ item }) => <TextLink href={place.item(item)}>{item}</TextLink>,
    sortBy: ({ item }) => item,
  },
  { id: 'title', head: words.title, rowHead: true, cell: ({ title }) => title, sortBy: ({ title }) => title },
  {
    id: 'version',
    head: words.version,
    width: 90,
    cell: ({ version }) => version ?? words.noVersion,
    sortBy: ({ version }) => version ?? 0,
  },
  {
    id: 'need',
    head: words.need,
    width: 80,
    numeric: true,
    cell: ({ need }) => need,
    sortBy: ({ need }) => need,
  },
  {
    id: 'trained',
    head: words.trained,
    width: 80,
    numeric: true,
    cell: ({ trained }) => trained,
    sortBy: ({ trained }) => trained,
  },
  { id: 'bar', head: words.bar, width: 300, cell: (line) => <Bar line={line} /> },
  {
    id: 'gaps',
    head: words.gaps,
    width: 300,
    cell: (line) => <Gaps line={line} />,
    sortBy: ({ gaps }) => gaps.length,
  },
  {
    id: 'expiring',
    head: words.expiring,
    width: 90,
    numeric: true,
    cell: ({ expiring }) => expiring,
    sortBy: ({ expiring }) => expiring,
  },
];

/** Every item of the shown waves once: who needs it, who has it, who lacks it by name. */
export function ByItem({ waves }: { readonly waves: readonly ShownWave[] }): ReactElement {
  const { show } = useTrainingDesk();
  const navigate = useNavigate();
  const lines = useMemo(() => itemLines(waves), [waves]);
  return (
    <DataTable
      label={words.label}
      columns={columns}
      rows={lines}
      rowId={(line) => line.item}
      sort={{ id: 'gaps', descending: true }}
      onOpen={(item) => navigate(place.item(item))}
      onKey={{ r: (item) => show({ kind: 'record', people: [], item }) }}
    />
  );
}
