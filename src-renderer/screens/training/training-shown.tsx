import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { shownWaves } from '../../../shared/views/shown-matrix.ts';
import type { MatrixFilter, ShownWave } from '../../../shared/views/shown-matrix.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Panel } from '../../parts/panel.tsx';
import { training as words } from '../../strings/en/training.ts';
import { ByItem } from './by-item.tsx';
import { CauseTiles } from './cause-tiles.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import { PeopleTable } from './people-table.tsx';
import { TrainingBar } from './training-bar.tsx';
import { useTrainingDesk } from './training-desk.ts';
import { noFilter, readFilter } from './training-filter.ts';
import type { TrainingView } from './training-head.tsx';
import { useMatrixExport } from './use-matrix-export.tsx';
import { WaveMatrices } from './wave-matrices.tsx';

function countOf(waves: readonly ShownWave[]): number {
  return new Set(waves.flatMap((wave) => wave.people.map((person) => person.id))).size;
}

function NobodyLeft({ onClear }: { readonly onClear: () => void }): ReactElement {
  return (
    <Panel title={words.filters.label} inside="pad">
      <EmptyState
        title={words.noneFound}
        heading={false}
        action={{ label: words.filters.clear, onPress: onClear }}
      >
        {words.noneFoundText}
      </EmptyState>
    </Panel>
  );
}

type Look = 'matrix' | 'table';

type BodyProps = {
  readonly view: TrainingView;
  readonly look: Look;
  readonly waves: readonly ShownWave[];
  readonly keys: Readonly<Record<string, () => void>>;
  readonly onMatrix: () => void;
};

function Body({ view, look, waves, keys, onMatrix }: BodyProps): ReactElement {
  if (view === 'item') return <ByItem waves={waves} />;
  if (look === 'table') return <PeopleTable waves={waves} onMatrix={onMatrix} />;
  return (
    <>
      <WaveMatrices waves={waves} keys={keys} />
      <MatrixLegend />
    </>
  );
}

/** Tiles, what narrows, and the matrix or a table of what is left. */
export function TrainingShown({ view }: { readonly view: TrainingView }): ReactElement {
  const { page } = useTrainingDesk();
  const search = useSearch();
  const [filter, setFilter] = useState<MatrixFilter>(() => readFilter(search));
  const [look, setLook] = useState<Look>('matrix');
  const wordsRef = useRef<HTMLInputElement>(null);
  const waves = shownWaves(page, filter);
  const exported = useMatrixExport(page.rollout.id, filter);
  const twin = {
    label: look === 'matrix' ? words.asTable : words.asMatrix,
    onPress: () => setLook(look === 'matrix' ? 'table' : 'matrix'),
  };
  const keys = { t: () => setLook('table'), '/': () => wordsRef.current?.focus() };
  const none = waves.every((wave) => wave.people.length === 0) && filter !== noFilter;
  return (
    <>
      <CauseTiles causes={filter.causes} onChange={(causes) => setFilter({ ...filter, causes })} />
      <TrainingBar
        filter={filter}
        onChange={setFilter}
        count={words.shown(countOf(waves), page.people)}
        actions={view === 'item' ? [exported.action] : [twin, exported.action]}
        wordsRef={wordsRef}
      />
      {exported.view}
      {none ? (
        <NobodyLeft onClear={() => setFilter(noFilter)} />
      ) : (
        <Body view={view} look={look} waves={waves} keys={keys} onMatrix={() => setLook('matrix')} />
      )}
    </>
  );
}
