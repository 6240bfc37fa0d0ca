import type { CSSProperties, ReactElement } from 'react';
import { useMemo } from 'react';
import { place } from '../../app/address.ts';
import { useDesk } from '../../app/desk.ts';
import { useNavigate } from '../../parts/link.tsx';
import { Matrix } from '../../parts/matrix/matrix.tsx';
import type { Place } from '../../parts/matrix/matrix.tsx';
import { StateMark } from '../../parts/state-mark/state-mark.tsx';
import { training as words } from '../../strings/en/training.ts';
import { CellCard } from './cell-card.tsx';
import type { Grid, GridRow } from './grid.ts';
import { gridsOf, matrixColumns, matrixGroups, matrixRows, troubled } from './grid.ts';
import type { ShownWave } from '../../../shared/views/shown-matrix.ts';
import { useTrainingDesk } from './training-desk.ts';
import type { CurrentCell } from './use-current.ts';
import { useCurrent } from './use-current.ts';

/** Width of the names beside the columns, in rem, as drawn. */
const nameWidth = 7.9;
const columnWidth = 1.5;

type Pick = { readonly row: GridRow; readonly grid: Grid; readonly column: number };

/** What can be done from a cell, by key and from its card. */
function useCellActs() {
  const { show } = useTrainingDesk();
  const { can } = useDesk();
  const navigate = useNavigate();
  const record = ({ row, grid, column }: Pick): void => {
    if (!can('training.record') || row.cells[column]?.kind === 'not-needed') return;
    show({ kind: 'record', people: [row.person.id], item: grid.items[column]?.item ?? null });
  };
  const override = ({ row, grid, column }: Pick): void => {
    const cell = row.cells[column];
    const item = grid.items[column];
    if (cell?.kind !== 'gap' || item === undefined) return;
    const { id, name } = row.person;
    const about = { id: item.item, version: item.version };
    show({ kind: 'override', wave: row.wave.id, person: { id, name }, item: about, cause: cell.cause });
  };
  return { record, override, open: ({ row }: Pick) => navigate(place.person(row.person.id)) };
}

function Corner({ grid }: { readonly grid: Grid }): ReactElement {
  if (grid.wave === null) return <>{words.person}</>;
  const { mark, title, training } = grid.wave;
  return (
    <>
      <StateMark mark={`wave/${mark}`} size={16} named />
      <b className="wb-matrix-wave">{title}</b>
      <span className="wb-muted">
        {training.of === 0 ? words.nobodyYet : words.trainedOf(training.complete, training.of)}
      </span>
    </>
  );
}

type OneProps = {
  readonly grid: Grid;
  readonly current: CurrentCell;
  readonly trouble: ReadonlySet<string>;
  readonly keys: Readonly<Record<string, () => void>>;
};

function Card({ pick }: { readonly pick: Pick }): ReactElement | null {
  const { page } = useTrainingDesk();
  const acts = useCellActs();
  const { row, grid, column } = pick;
  const item = grid.items[column];
  const cell = row.cells[column];
  if (item === undefined || cell === undefined) return null;
  return (
    <CellCard
      person={row.person}
      item={item}
      cell={cell}
      overrides={page.overrides}
      onRecord={() => acts.record(pick)}
      onOverride={() => acts.override(pick)}
    />
  );
}

function One({ grid, current, trouble, keys }: OneProps): ReactElement {
  const acts = useCellActs();
  const columns = useMemo(() => matrixColumns(grid, trouble), [grid, trouble]);
  const rows = useMemo(() => matrixRows(grid), [grid]);
  const groups = useMemo(() => matrixGroups(grid), [grid]);
  const at = current.placeIn(grid);
  const pickOf = (to: Place): Pick | null => {
    const row = grid.rows[to.row];
    return row === undefined ? null : { row, grid, column: to.column };
  };
  const withPick = (act: (pick: Pick) => void) => (to: Place) => {
    const pick = pickOf(to);
    if (pick !== null) act(pick);
  };
  const pick = at === null || !current.open ? null : pickOf(at);
  return (
    <Matrix
      label={grid.wave === null ? words.wholeMatrix : words.matrix(grid.wave.title)}
      corner={<Corner grid={grid} />}
      columns={columns}
      rows={rows}
      groups={groups}
      at={at}
      onMove={(to) => current.move(grid, to)}
      onOpen={withPick(acts.open)}
      onKey={{ r: withPick(acts.record), ...keys }}
      onLeave={(side, from) => current.leave(grid, side, from)}
      takesFocus={current.crossed}
      card={pick === null ? null : <Card pick={pick} />}
      onCard={current.setOpen}
      fills={grid.wave !== null}
    />
  );
}

export type WaveMatricesProps = {
  readonly waves: readonly ShownWave[];
  /** Letters that act on the whole screen while a matrix has the focus. */
  readonly keys: Readonly<Record<string, () => void>>;
};

/** People by items, a matrix a wave beside each other, so that waves compare; one for all when people are many. */
export function WaveMatrices({ waves, keys }: WaveMatricesProps): ReactElement {
  const grids = useMemo(() => gridsOf(waves), [waves]);
  const trouble = useMemo(() => troubled(waves), [waves]);
  const current = useCurrent(grids);
  const widest = Math.max(0, ...grids.map((grid) => grid.items.length));
  const least = `${nameWidth + widest * columnWidth}rem`;
  return (
    <div className="wb-multiples" style={{ '--wb-least': least } as CSSProperties}>
      {grids.map((grid) => (
        <section
          key={grid.id}
          className={grid.wave === null ? 'wb-multiple wb-multiple-all' : 'wb-multiple'}
          aria-label={grid.wave?.title ?? words.wholeMatrix}
        >
          <One grid={grid} current={current} trouble={trouble} keys={keys} />
          {grid.items.length > 0 ? null : <p className="wb-multiple-none">{words.noColumns}</p>}
        </section>
      ))}
    </div>
  );
}
