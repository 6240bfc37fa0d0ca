import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Cell, ItemRow, PersonRow } from '../../../shared/views/shape/wave-training.ts';
import { instantText } from '../../../shared/words/when.ts';
import { familyName } from '../../../shared/views/who-acts.ts';
import { ActionButton } from '../../parts/action.tsx';
import { Matrix } from '../../parts/matrix/matrix.tsx';
import type { Place } from '../../parts/matrix/matrix.tsx';
import { markWord } from '../../../shared/words/status.ts';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { matrix as words } from '../../strings/en/matrix.ts';
import { wave as labels } from '../../strings/en/wave.ts';
import { cellMark } from './training-marks.ts';
import { useWaveDesk } from './wave-desk.ts';

/** `Bakke, Jonas`: lists of names stand by family name. */
function listName(name: string): string {
  const family = familyName(name);
  const given = name.slice(0, name.length - family.length).trim();
  return given === '' ? family : `${family}, ${given}`;
}

function cellText(cell: Cell, item: ItemRow): string {
  if (cell.kind === 'not-needed') return words.notNeeded;
  if (cell.kind === 'gap')
    return cell.trainedOn === null ? words.never : words.trainedOn(cell.trainedOn, item.version);
  return words.trained(cell.version, instantText(cell.on));
}

function CellCard({
  person,
  item,
  cell,
}: {
  readonly person: PersonRow;
  readonly item: ItemRow;
  readonly cell: Cell;
}): ReactElement {
  const { readOnly, show } = useWaveDesk();
  const mark = `training/${cellMark(cell)}` as const;
  return (
    <div className="wb-matrix-card" role="status">
      <StateMark mark={mark} size={20} />
      <div className="wb-grow">
        <p>
          <b>{words.cell(person.name, item.item, item.version)}</b>{' '}
          <span className="wb-second">{markWord(mark)}</span>
        </p>
        <p className="wb-second">{cellText(cell, item)}</p>
      </div>
      {readOnly || cell.kind === 'not-needed' ? null : (
        <ActionButton
          action={{
            label: labels.recordTraining,
            keys: 'R',
            onPress: () => show({ kind: 'train', people: [person.id], item: item.item }),
          }}
          size="small"
        />
      )}
    </div>
  );
}

/** People by items, people with gaps first; the card below says what a cell means and acts on it. */
export function TrainingMatrix(): ReactElement {
  const { page, readOnly, show } = useWaveDesk();
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const { items, people } = page.training;
  const person = people[at.row];
  const item = items[at.column];
  const cell = person?.cells[at.column];
  const record = (place: Place): void => {
    const who = people[place.row];
    if (!readOnly && who !== undefined)
      show({ kind: 'train', people: [who.id], item: items[place.column]?.item ?? null });
  };
  return (
    <div className="wb-stack">
      <Matrix
        label={words.label}
        corner={labels.person}
        columns={items.map((row) => ({
          id: row.item,
          head: row.version === null ? row.item : `${row.item} v${row.version}`,
          name: row.title,
        }))}
        rows={people.map((row) => ({
          id: row.id,
          name: listName(row.name),
          gaps: row.gaps > 0,
          cells: row.cells.map(cellMark),
        }))}
        at={at}
        onMove={setAt}
        onOpen={record}
        onKey={{ r: record }}
      />
      {person === undefined || item === undefined || cell === undefined ? null : (
        <CellCard person={person} item={item} cell={cell} />
      )}
      <p className="wb-tiny wb-muted">{words.legend}</p>
    </div>
  );
}
